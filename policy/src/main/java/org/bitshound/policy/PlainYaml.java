package org.bitshound.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.policy.Yaml.Fields;
import org.bitshound.policy.Yaml.Items;
import org.bitshound.policy.Yaml.Text;

/// The plain part of YAML that the content of this program is written in: mappings and lists by
/// indentation, one-line texts that are plain or in single quotes, lists of words in brackets.
///
/// Reading it takes a millisecond; loading the YAML library for it would cost each start more than
/// the rest of the program. A test holds that both read the same from each content file. What a
/// user wrote goes through [YamlFile].
public final class PlainYaml {
  private final List<Line> lines = new ArrayList<>();
  private int at;

  /// A line that says something.
  private record Line(int number, int indent, String text) {}

  private PlainYaml(String document) {
    int number = 0;
    for (String line : document.lines().toList()) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(new Line(number, line.indexOf(text), text));
      }
    }
  }

  /// {@return the document}
  ///
  /// @throws IllegalStateException where it is not of the plain part
  public static Yaml read(String document) {
    var reader = new PlainYaml(document);
    if (reader.lines.isEmpty()) {
      throw new IllegalStateException("nothing is said");
    }
    Yaml value = reader.block(reader.lines.getFirst().indent());
    if (reader.at < reader.lines.size()) {
      throw wrong(reader.lines.get(reader.at));
    }
    return value;
  }

  private static IllegalStateException wrong(Line line) {
    return new IllegalStateException("line " + line.number() + " is not plain: " + line.text());
  }

  private Yaml block(int indent) {
    return isItem(lines.get(at)) ? items(indent) : fields(indent);
  }

  private static boolean isItem(Line line) {
    return line.text().length() > 1 && line.text().charAt(0) == '-' && line.text().charAt(1) == ' ';
  }

  private boolean isAt(int indent) {
    return at < lines.size() && lines.get(at).indent() == indent;
  }

  private Items items(int indent) {
    int first = lines.get(at).number();
    var all = new ArrayList<Yaml>();
    while (isAt(indent) && isItem(lines.get(at))) {
      Line line = lines.get(at);
      String rest = line.text().substring(2).strip();
      if (colon(rest) < 0) {
        at++;
        all.add(scalar(rest, line.number()));
      } else {
        lines.set(at, new Line(line.number(), indent + 2, rest)); // its first field
        all.add(fields(indent + 2));
      }
    }
    return new Items(all, first);
  }

  private Fields fields(int indent) {
    int first = lines.get(at).number();
    Map<String, Yaml> all = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    while (isAt(indent) && !isItem(lines.get(at))) {
      Line line = lines.get(at);
      int colon = colon(line.text());
      if (colon < 0) {
        throw wrong(line);
      }
      String key = line.text().substring(0, colon);
      String rest = line.text().substring(colon + 1).strip();
      at++;
      Yaml value = rest.isEmpty() ? nested(line) : scalar(rest, line.number());
      if (all.put(key, value) != null) {
        throw wrong(line);
      }
      numbers.put(key, line.number());
    }
    return new Fields(all, numbers, first);
  }

  private Yaml nested(Line parent) {
    if (at == lines.size() || lines.get(at).indent() <= parent.indent()) {
      throw wrong(parent);
    }
    return block(lines.get(at).indent());
  }

  /// Where the key of `key: value` ends; -1 where the text is no such pair.
  private static int colon(String text) {
    if (text.startsWith("'") || text.startsWith("[")) {
      return -1;
    }
    int colon = text.indexOf(": ");
    return colon < 0 && text.endsWith(":") ? text.length() - 1 : colon;
  }

  private static Yaml scalar(String text, int line) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return new Items(words(text.substring(1, text.length() - 1), line), line);
    }
    boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return new Text(quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text, line);
  }

  private static List<Yaml> words(String text, int line) {
    var words = new ArrayList<Yaml>();
    int from = 0;
    while (from < text.length()) {
      int comma = text.indexOf(", ", from);
      int end = comma < 0 ? text.length() : comma;
      words.add(new Text(text.substring(from, end), line));
      from = end + 2;
    }
    return words;
  }
}
