package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Command lines that hide what they do (T1027.010). Page: docs/analytics/obfuscated-command.md.
public final class ObfuscatedCommand implements Analytic {
  private static final String ID = "obfuscated-command";

  private static final String ENCODED = "encoded-command";
  private static final int SEVERAL = 2;

  /// Nobody writes so by accident, or for the ease of it.
  private static final Set<String> HIDING =
      Set.of(
          "backtick",
          "base64",
          "caret",
          "character-codes",
          "compression",
          "delayed-expansion",
          ENCODED,
          "environment-replace",
          "environment-substring",
          "invoked-text",
          "long-padding",
          "look-alike-character",
          "mixed-case",
          "quotes-in-word",
          "reversed-text",
          "unusual-blank",
          "wildcard-lookup");

  private static final Set<String> PERHAPS =
      Set.of(
          "command-delimiter",
          "format-operator",
          "join-operator",
          "replace-operator",
          "string-concatenation");

  /// The analytic needs nothing but the case.
  public ObfuscatedCommand() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The command hides what it does");
    boolean managed = isManaged(one);
    for (int i = 0; i < one.commands().size(); i++) {
      Command command = one.commands().get(i);
      List<String> hiding = hiding(command.tricks());
      if (!hiding.isEmpty()) {
        boolean usual = managed && hiding.equals(List.of(ENCODED));
        String decoded =
            command.decoded().map(text -> ", which reads " + Found.quote(text)).orElse("");
        found.because(
            usual ? Severity.LOW : Severity.MEDIUM,
            String.join(", ", hiding) + " in " + Found.quote(command.text()) + decoded,
            Doing.evidence(one, i));
        hiding.forEach(found::reason);
      }
    }
    return found.finding();
  }

  /// Ways of writing that scripts have too count where several of them meet.
  private static List<String> hiding(List<String> tricks) {
    List<String> sure = tricks.stream().filter(HIDING::contains).toList();
    List<String> perhaps = tricks.stream().filter(PERHAPS::contains).toList();
    if (sure.isEmpty() && perhaps.size() < SEVERAL) {
      return List.of();
    }
    return Stream.concat(sure.stream(), perhaps.stream()).sorted().toList();
  }

  /// Management agents hand over their scripts encoded, because quoting is hard.
  private static boolean isManaged(Case one) {
    return one.creator().map(Creator::ancestors).orElse(List.of()).stream()
        .map(Ancestor::kind)
        .flatMap(Optional::stream)
        .anyMatch(
            kind -> kind == AncestorClass.MANAGEMENT_AGENT || kind == AncestorClass.REMOTE_ADMIN);
  }
}
