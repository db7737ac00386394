package org.bitshound.command;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cmdlet of the module BitsTransfer. Source: [windows-powershell-docs], "BitsTransfer".
enum Cmdlet {
  START("Start-BitsTransfer", Verb.TRANSFER),
  ADD_FILE("Add-BitsFile", Verb.ADD_FILE),
  GET("Get-BitsTransfer", Verb.LIST),
  SET("Set-BitsTransfer", Verb.OTHER),
  RESUME("Resume-BitsTransfer", Verb.RESUME),
  COMPLETE("Complete-BitsTransfer", Verb.COMPLETE),
  REMOVE("Remove-BitsTransfer", Verb.CANCEL),
  SUSPEND("Suspend-BitsTransfer", Verb.SUSPEND);

  /// Names that texts about BITS use, and that no Windows has.
  private static final List<String> NEVER_EXISTED =
      List.of("new-bitstransfer", "add-bitstransfer", "stop-bitstransfer");

  private static final int FEWEST_LETTERS = 5; // `Get-B*` would fit BitLocker's as well

  private static final String MODULE = "bitstransfer\\";

  private static final Map<String, Cmdlet> BY_NAME =
      Arrays.stream(values())
          .collect(toUnmodifiableMap(cmdlet -> Letters.lower(cmdlet.title), identity()));

  private final String title;
  private final Verb verb;

  Cmdlet(String title, Verb verb) {
    this.title = title;
    this.verb = verb;
  }

  /// {@return the name as the module writes it}
  String title() {
    return title;
  }

  Verb verb() {
    return verb;
  }

  static Optional<Cmdlet> named(String name) {
    return Optional.ofNullable(BY_NAME.get(withoutModule(Letters.lower(name))));
  }

  static boolean neverExisted(String name) {
    return NEVER_EXISTED.contains(withoutModule(Letters.lower(name)));
  }

  private static String withoutModule(String lower) {
    return lower.startsWith(MODULE) ? lower.substring(MODULE.length()) : lower;
  }

  /// {@return the cmdlets that a pattern with `*` and `?` fits; none where it says too little}
  static List<Cmdlet> fitting(String pattern) {
    long letters = pattern.chars().filter(c -> c != '*' && c != '?').count();
    boolean saysEnough = letters >= FEWEST_LETTERS && Letters.lower(pattern).indexOf('b') >= 0;
    return saysEnough
        ? Arrays.stream(values()).filter(cmdlet -> Wildcard.fits(pattern, cmdlet.title)).toList()
        : List.of();
  }
}
