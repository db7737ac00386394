package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.ServiceListed;

/// A BITS service that a listing shows otherwise than Windows sets it up: another program, DLL or
/// account, or switched off. Nothing says when it was changed. Mutable; one thread, the fold's.
///
/// Source: bits-knowledge 3.2 and 3.3.
final class OddService {
  private static final String SYSTEM_FOLDER =
      "(?:%systemroot%|%windir%|\\\\systemroot|[a-z]:\\\\win(?:dows|nt))\\\\system32\\\\";

  /// Shared by all of Windows' own services, with `-p` and `-s` from Windows 10 on.
  private static final Pattern IMAGE =
      Pattern.compile(
          "\"?" + SYSTEM_FOLDER + "svchost(?:\\.exe)?\"? +-k +netsvcs(?: +-p)?(?: +-s +bits)? *",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DLL =
      Pattern.compile("\"?" + SYSTEM_FOLDER + "qmgr\\.dll\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:\\.\\\\|nt authority\\\\)?(?:localsystem|system)", Pattern.CASE_INSENSITIVE);

  private static final String KEY = "\\services\\bits\\";

  /// What is odd, and who says so.
  private record Odd(Observation by, String text) {}

  private final List<Odd> odds = new ArrayList<>();

  void take(ServiceListed listed) {
    listed.image().ifPresent(value -> check(listed, "program", value, IMAGE));
    listed.account().ifPresent(value -> check(listed, "account", value, ACCOUNT));
    start(listed, listed.startType());
  }

  void take(RegistryValueListed listed) {
    String target = listed.target().toLowerCase(Locale.ROOT);
    Optional<String> text = listed.text();
    if (target.endsWith(KEY + "imagepath")) {
      text.ifPresent(value -> check(listed, "program", value, IMAGE));
    } else if (target.endsWith(KEY + "parameters\\servicedll")) {
      text.ifPresent(value -> check(listed, "DLL", value, DLL));
    } else if (target.endsWith(KEY + "objectname")) {
      text.ifPresent(value -> check(listed, "account", value, ACCOUNT));
    } else if (target.endsWith(KEY + "start")) {
      start(listed, listed.number());
    }
  }

  private void start(Observation by, OptionalLong type) {
    if (type.isPresent()
        && StartType.of(type.getAsLong()).equals(Optional.of(StartType.DISABLED))) {
      add(by, "is disabled, which it never does to itself");
    }
  }

  private void check(Observation by, String what, String value, Pattern usual) {
    if (!usual.matcher(value.strip()).matches()) {
      add(by, "has " + value + " for its " + what + ", which Windows never sets");
    }
  }

  private void add(Observation by, String text) {
    if (odds.stream().noneMatch(odd -> odd.text().equals(text))) {
      odds.add(new Odd(by, text));
    }
  }

  /// {@return one case of all that is odd; empty where nothing is}
  Optional<Case.Draft> sign(String host) {
    if (odds.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = odds.stream().map(Odd::text).toList();
    var sign = new SignCase("The BITS service " + String.join("; it ", texts) + ".");
    odds.forEach(odd -> sign.line(odd.by(), Happening.SNAPSHOT, "the BITS service " + odd.text()));
    return Optional.of(sign.draft(host));
  }
}
