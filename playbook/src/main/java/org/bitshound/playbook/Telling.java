package org.bitshound.playbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.Match;

/// An answer in the making: sentences with places for values.
///
/// `{job.title}` stands for the value at that path; a sentence that lacks one is not said.
/// `{files[0].sizeTotal#}` is a number in groups of three, `{job.retryDelay~}` a duration in words.
/// What stands in `[` and `]` is left out where one of its values is absent. `{.url}` is a field of
/// the member that [#each] is at. Each value that is said adds its path to `fields`, and its
/// evidence to `evidence`.
final class Telling {
  private static final int MEMBERS = 4;
  private static final int LONGEST_VALUE = 300;
  private static final int LENGTH_OF_TIME = 19;

  private final Facts facts;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> fields = new LinkedHashSet<>();
  private final TreeSet<String> evidence = new TreeSet<>(Facts.BY_NUMBER);
  private Optional<Match> match = Optional.empty();
  private Optional<String> value = Optional.empty();
  private Optional<String> opens = Optional.empty();

  Telling(Facts facts) {
    this.facts = facts;
  }

  /// Says a sentence, if all its values are there.
  Telling say(String sentence) {
    return sayOf("", sentence);
  }

  /// Says a sentence of a member of a list.
  Telling sayOf(String member, String sentence) {
    var used = new LinkedHashSet<String>();
    String whole = member.isEmpty() ? sentence : sentence.replace("{.", "{" + member + ".");
    Optional<String> said = filled(whole, used);
    if (said.isPresent()) {
      text.append(text.isEmpty() ? "" : " ").append(said.get());
      cite(used);
    }
    return this;
  }

  /// Says a sentence of each member; of many, of the first few and how many more there are.
  Telling each(List<String> members, String sentence, String more) {
    for (String member : members.subList(0, Math.min(MEMBERS, members.size()))) {
      sayOf(member, sentence);
    }
    if (members.size() > MEMBERS) {
      text.append(" And ").append(members.size() - MEMBERS).append(' ').append(more).append('.');
      fields.add(list(members.getFirst()));
    }
    return this;
  }

  private static String list(String member) {
    return member.substring(0, member.lastIndexOf('['));
  }

  /// Rests the answer on fields that are not said.
  Telling cite(String... paths) {
    return cite(List.of(paths));
  }

  Telling cite(Iterable<String> paths) {
    for (String path : paths) {
      fields.add(path);
      evidence.addAll(facts.refs(path));
      facts.match(path).ifPresent(this::weaken);
    }
    return this;
  }

  private void weaken(Match other) {
    match = Optional.of(match.filter(now -> now.compareTo(other) >= 0).orElse(other));
  }

  /// Gives a check its `yes`, `no` or `partly`, a question its word.
  Telling value(String word) {
    value = Optional.of(word);
    return this;
  }

  Telling value(boolean yes) {
    return value(yes ? "yes" : "no");
  }

  /// Leads to another playbook.
  Telling opens(String playbook) {
    opens = Optional.of(playbook);
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// {@return the answer, of which something must have been said}
  Reply.Told told() {
    return new Reply.Told(
        text.toString(),
        value,
        List.copyOf(fields),
        List.copyOf(evidence),
        List.of(),
        match,
        opens,
        List.of());
  }

  private Optional<String> filled(String sentence, Set<String> used) {
    var words = new StringBuilder();
    for (int at = 0; at < sentence.length(); at++) {
      char next = sentence.charAt(at);
      if (next == '[') {
        int end = endOfGroup(sentence, at);
        var inGroup = new LinkedHashSet<String>();
        filled(sentence.substring(at + 1, end), inGroup)
            .ifPresent(group -> {
              words.append(group);
              used.addAll(inGroup);
            });
        at = end;
      } else if (next == '{') {
        int end = sentence.indexOf('}', at);
        Optional<String> said = valueAt(sentence.substring(at + 1, end), used);
        if (said.isEmpty()) {
          return Optional.empty();
        }
        words.append(said.get());
        at = end;
      } else {
        words.append(next);
      }
    }
    return Optional.of(words.toString());
  }

  /// Brackets within braces belong to a path.
  private static int endOfGroup(String sentence, int start) {
    boolean inPath = false;
    int at = start + 1;
    while (inPath || sentence.charAt(at) != ']') {
      inPath = sentence.charAt(at) == '{' || (inPath && sentence.charAt(at) != '}');
      at++;
    }
    return at;
  }

  private Optional<String> valueAt(String place, Set<String> used) {
    char form = place.charAt(place.length() - 1);
    String path = form == '#' || form == '~' ? place.substring(0, place.length() - 1) : place;
    Optional<String> found = facts.text(path).filter(said -> !saysNothing(path, said));
    found.ifPresent(there -> used.add(path));
    return found.map(said ->
        switch (form) {
          case '#' -> grouped(said);
          case '~' -> DurationWords.of(said);
          default -> shown(said);
        });
  }

  /// A class or place of `other` is not worth a word.
  private static boolean saysNothing(String path, String value) {
    return value.equals("other") && (path.endsWith(".class") || path.endsWith(".place"));
  }

  /// {@return a value as an answer says it: times to the second, long texts cut}
  static String shown(String value) {
    if (isTime(value)) {
      return value.substring(0, LENGTH_OF_TIME).replace('T', ' ') + " UTC";
    }
    int lineBreak = value.indexOf('\n');
    int end = lineBreak < 0 ? value.length() : lineBreak;
    if (end <= LONGEST_VALUE) {
      return end == value.length() ? value : value.substring(0, end).stripTrailing() + "…";
    }
    boolean splitsPair = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, splitsPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
  }

  private static boolean isTime(String value) {
    return value.length() > LENGTH_OF_TIME
        && value.endsWith("Z")
        && value.charAt(4) == '-'
        && value.charAt(10) == 'T'
        && value.charAt(13) == ':';
  }

  private static String grouped(String number) {
    var groups = new StringBuilder(number);
    for (int at = number.length() - 3; at > 0; at -= 3) {
      groups.insert(at, ',');
    }
    return groups.toString();
  }
}
