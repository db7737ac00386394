package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedValue;

/// What `reg query` prints: a line for each key, and below it, four blanks in, a line for each
/// value: name, type and data, four blanks or (Windows XP) a tab apart. A text with line ends goes
/// on in lines that begin otherwise.
///
/// Source: Microsoft Learn, Windows commands, "reg query".
final class RegistryQuery {
  private static final Pattern VALUE =
      Pattern.compile("[ \\t]{1,4}(.*?)(?: {4}|\\t)(REG_[A-Z_]+)(?:(?: {4}|\\t)(.*)|\\s*)");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^HKEY_[A-Z_]+\\\\[^\\r\\n]*\\r?\\n(?:(?:HKEY_[^\\r\\n]*)?\\r?\\n)*"
              + "[ \\t]{1,4}[^\\r\\n]*REG_[A-Z]",
          Pattern.MULTILINE);

  /// Characters of one value that are kept.
  private static final int LONGEST = 1 << 20;

  /// The key's default value, whose name is in the window's language.
  private static final Pattern DEFAULT = Pattern.compile("[(<].+[)>]");

  private final String text;
  private final List<ListedValue> values = new ArrayList<>();
  private String key = "";
  private int start;
  private String name = "";
  private String type = "";
  private final StringBuilder data = new StringBuilder();

  RegistryQuery(String text) {
    this.text = text;
  }

  static boolean begins(String start) {
    return start.contains("HKEY_") && start.contains("REG_") && BEGINNING.matcher(start).find();
  }

  List<ListedValue> values() {
    Lines.of(text, this::take);
    close();
    return values;
  }

  private void take(int offset, String line) {
    Matcher value = VALUE.matcher(line);
    if (RegistryKey.is(line)) {
      close();
      key = RegistryKey.of(line.strip());
    } else if (!key.isEmpty() && value.matches()) {
      close();
      start = offset;
      name = DEFAULT.matcher(value.group(1)).matches() ? "" : value.group(1);
      type = value.group(2);
      data.append(value.group(3) == null ? "" : value.group(3));
    } else if (line.isBlank()) {
      close();
    } else if (!type.isEmpty() && data.length() < LONGEST) {
      data.append('\n').append(line);
    }
  }

  private void close() {
    if (!type.isEmpty()) {
      values.add(new ListedValue(start, key, name, number(), text()));
    }
    type = "";
    data.setLength(0);
  }

  private OptionalLong number() {
    String digits = data.toString().strip();
    boolean isNumber = type.equals("REG_DWORD") || type.equals("REG_QWORD");
    return isNumber && digits.startsWith("0x") ? hex(digits.substring(2)) : OptionalLong.empty();
  }

  static OptionalLong hex(String digits) {
    try {
      return OptionalLong.of(Long.parseUnsignedLong(digits, 16));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  private Optional<String> text() {
    return switch (type) {
      case "REG_SZ", "REG_EXPAND_SZ" -> Optional.of(data.toString());
      case "REG_MULTI_SZ" -> Optional.of(data.toString().replace("\\0", " ").strip());
      default -> Optional.empty();
    };
  }
}
