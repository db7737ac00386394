package org.bitshound.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Verdict;

/// A policy to begin with: the destinations that a case file knows of, each with who used it. Every
/// line is marked as unreviewed and is refused until somebody answers for it. What a suspicious
/// case leads to is left out.
public final class PolicyDraft {
  private static final int MOST_NAMES = 3;

  private final Map<String, Use> uses = new TreeMap<>();
  private final Set<String> suspicious = new HashSet<>();

  private PolicyDraft() {}

  /// Who used a destination.
  private static final class Use {
    private final Set<String> hosts = new TreeSet<>();
    private final Set<String> makers = new TreeSet<>();
    private final Set<String> owners = new TreeSet<>();
    private int cases;
  }

  /// {@return the policy as YAML text}
  public static String of(CaseFile document) {
    var draft = new PolicyDraft();
    document.cases().forEach(draft::take);
    draft.uses.keySet().removeAll(draft.suspicious);
    return draft.text();
  }

  private void take(Case one) {
    for (Destination destination : one.destinations()) {
      Optional<String> pattern = pattern(destination);
      if (pattern.isPresent() && one.verdict() == Verdict.SUSPICIOUS) {
        suspicious.add(pattern.get());
      } else if (pattern.isPresent()) {
        take(one, uses.computeIfAbsent(pattern.get(), key -> new Use()));
      }
    }
  }

  private static void take(Case one, Use use) {
    use.cases++;
    use.hosts.add(one.host());
    one.creator().flatMap(Creator::image).ifPresent(use.makers::add);
    Optional<Account> owner = one.job().flatMap(Job::owner);
    owner.flatMap(Account::name).or(() -> owner.flatMap(Account::sid)).ifPresent(use.owners::add);
  }

  private static Optional<String> pattern(Destination to) {
    String host = to.host().orElse("");
    if (host.isEmpty() || !isPlain(host)) {
      return Optional.empty();
    }
    if (to.classes().contains("unc")) {
      return Optional.of("\\\\" + host + "\\**");
    }
    boolean odd = to.classes().contains("odd-port") && to.port().isPresent();
    String port = odd ? ":" + to.port().getAsLong() : "";
    return to.scheme().filter(PolicyDraft::isPlain).map(s -> s + "://" + host + port + "/**");
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127 && c != '\'' && c != '*' && c != '?');
  }

  private String text() {
    var text = new StringBuilder();
    text.append("# A draft, made from a case file. Nobody has reviewed it: each line is refused\n");
    text.append(
        "# until approved-by names who answers for it and reason says why. Remove the rest.\n");
    text.append("# Destinations of suspicious cases are left out: ");
    text.append(suspicious.size()).append(".\n");
    if (uses.isEmpty()) {
      return text.append("# No destination is left.\ndestinations:\n  approved: []\n").toString();
    }
    text.append("destinations:\n  approved:\n");
    uses.forEach((pattern, use) -> row(text, pattern, use));
    return text.toString();
  }

  private static void row(StringBuilder text, String pattern, Use use) {
    text.append("    # ").append(use.cases).append(use.cases == 1 ? " case" : " cases");
    text.append(" on ").append(names(use.hosts));
    text.append("; made by ").append(names(use.makers));
    text.append("; for ").append(names(use.owners)).append('\n');
    text.append("    - pattern: '").append(pattern).append("'\n");
    text.append("      approved-by: ").append(Answer.UNREVIEWED).append('\n');
    text.append("      reason: ").append(Answer.UNREVIEWED).append('\n');
  }

  private static String names(Set<String> names) {
    if (names.isEmpty()) {
      return "nobody known";
    }
    String shown =
        String.join(", ", names.stream().limit(MOST_NAMES).map(PolicyDraft::inComment).toList());
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /// Text of evidence must not end the comment, nor speak to a terminal.
  private static String inComment(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .map(point -> isPrintable(point) ? point : '\uFFFD')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
