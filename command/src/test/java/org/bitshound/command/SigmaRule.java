package org.bitshound.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// One rule, as far as the BITS rules need it: `contains`, `endswith` and whole values of three
/// fields; selections joined by `and`, `or`, `not`, `1 of`, `all of` and brackets.
///
/// @param selections each a list of alternatives, which are lists of fields that must all match
record SigmaRule(
    String title, String author, Map<String, List<List<Field>>> selections, String condition) {

  /// A field, how it is compared, and its values, of which one is enough.
  record Field(String name, String how, List<String> values) {
    boolean matches(Map<String, String> event) {
      String value = event.getOrDefault(name, "").toLowerCase(Locale.ROOT);
      return values.stream()
          .map(wanted -> wanted.toLowerCase(Locale.ROOT))
          .anyMatch(wanted ->
              switch (how) {
                case "contains" -> value.contains(wanted);
                case "endswith" -> value.endsWith(wanted);
                default -> value.equals(wanted);
              });
    }
  }

  static SigmaRule of(List<String> lines) {
    String title = "";
    String author = "";
    String condition = "";
    var selections = new LinkedHashMap<String, List<List<Field>>>();
    List<List<Field>> selection = new ArrayList<>();
    boolean detects = false;
    for (String line : lines) {
      String text = withoutComment(line).strip();
      int depth = line.length() - line.stripLeading().length();
      title = text.startsWith("title: ") ? text.substring(7) : title;
      author = text.startsWith("author: ") ? text.substring(8) : author;
      detects = (depth == 0 && !text.isEmpty()) ? text.equals("detection:") : detects;
      if (!detects || text.isEmpty()) {
        continue;
      }
      if (text.startsWith("condition: ")) {
        condition = text.substring(11);
      } else if (depth == 4 && text.endsWith(":")) {
        selection = new ArrayList<>();
        selections.put(text.substring(0, text.length() - 1), selection);
      } else if (isField(text)) {
        field(text, selection);
      } else if (text.startsWith("- ")) {
        List<Field> last = selection.getLast();
        last.getLast().values().add(unquoted(text.substring(2)));
      }
    }
    return new SigmaRule(title, author, selections, condition);
  }

  private static boolean isField(String text) {
    return text.endsWith(":") || (text.contains(": ") && !text.startsWith("- '"));
  }

  private static void field(String text, List<List<Field>> selection) {
    String plain = text.startsWith("- ") ? text.substring(2) : text;
    if (text.startsWith("- ") || selection.isEmpty()) {
      selection.add(new ArrayList<>());
    }
    int colon = plain.indexOf(':');
    String name = plain.substring(0, colon);
    int bar = name.indexOf('|');
    var values = new ArrayList<String>();
    if (colon + 1 < plain.length()) {
      values.add(unquoted(plain.substring(colon + 1).strip()));
    }
    String how = bar < 0 ? "" : name.substring(bar + 1);
    selection.getLast().add(new Field(bar < 0 ? name : name.substring(0, bar), how, values));
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf(" #");
    return comment < 0 ? line : line.substring(0, comment);
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return quoted ? text.substring(1, text.length() - 1).replace("\\\\", "\\") : text;
  }

  boolean matches(String image, String originalFileName, String commandLine) {
    Map<String, String> event =
        Map.of("Image", image, "OriginalFileName", originalFileName, "CommandLine", commandLine);
    return new Condition(condition.replace("(", " ( ").replace(")", " ) ").strip().split(" +", -1))
        .holds(name -> selected(name, event));
  }

  private boolean selected(String name, Map<String, String> event) {
    return selections.getOrDefault(name, List.of()).stream()
        .anyMatch(fields -> fields.stream().allMatch(field -> field.matches(event)));
  }

  /// Reads a condition from left to right; `and` binds tighter than `or`.
  private final class Condition {
    private final String[] words;
    private int next;

    Condition(String[] words) {
      this.words = words;
    }

    boolean holds(Predicate<String> selected) {
      boolean holds = all(selected);
      while (next < words.length && words[next].equals("or")) {
        next++;
        holds |= all(selected);
      }
      return holds;
    }

    private boolean all(Predicate<String> selected) {
      boolean holds = one(selected);
      while (next < words.length && words[next].equals("and")) {
        next++;
        holds &= one(selected);
      }
      return holds;
    }

    private boolean one(Predicate<String> selected) {
      String word = words[next++];
      return switch (word) {
        case "not" -> !one(selected);
        case "(" -> {
          boolean holds = holds(selected);
          next++;
          yield holds;
        }
        case "1", "all" -> {
          String prefix = words[next + 1].replace("*", "");
          next += 2;
          var names = selections.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
          yield word.equals("1")
              ? names.stream().anyMatch(selected)
              : names.stream().allMatch(selected);
        }
        default -> selected.test(word);
      };
    }
  }
}
