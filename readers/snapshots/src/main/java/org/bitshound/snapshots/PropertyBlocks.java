package org.bitshound.snapshots;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `Format-List` prints: a line `Name : value` for each property, blank lines between objects.
/// What is longer than the window goes on in the next line, indented to the column of the values.
final class PropertyBlocks {
  private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]\\w*) *: ?(.*)");

  private final BiConsumer<Long, Map<String, String>> each;
  private Map<String, String> properties = new LinkedHashMap<>();
  private long start;
  private String name = "";
  private StringBuilder value = new StringBuilder();
  private int column;

  private PropertyBlocks(BiConsumer<Long, Map<String, String>> each) {
    this.each = each;
  }

  /// Gives the properties of each object, and the place where it begins, in code units. Of two of
  /// one name the first stands.
  static void of(String text, BiConsumer<Long, Map<String, String>> each) {
    var blocks = new PropertyBlocks(each);
    Lines.of(text, blocks::take);
    blocks.endObject();
  }

  private void take(int offset, String line) {
    Matcher property = PROPERTY.matcher(line);
    if (line.isBlank()) {
      endObject();
    } else if (column > 0 && line.length() > column && line.substring(0, column).isBlank()) {
      value.append(line.substring(column));
    } else if (property.matches()) {
      endProperty();
      start = properties.isEmpty() ? offset : start;
      name = property.group(1);
      column = property.start(2);
      value.append(property.group(2));
    }
  }

  private void endProperty() {
    if (!name.isEmpty()) {
      properties.putIfAbsent(name, value.toString());
    }
    name = "";
    value = new StringBuilder();
    column = 0;
  }

  private void endObject() {
    endProperty();
    if (!properties.isEmpty()) {
      each.accept(start, properties);
    }
    properties = new LinkedHashMap<>();
  }
}
