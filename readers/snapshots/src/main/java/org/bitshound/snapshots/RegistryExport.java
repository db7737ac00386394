package org.bitshound.snapshots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedValue;

/// A `.reg` file: `[key]`, and below it `"name"="text"`, `"name"=dword:…` or `"name"=hex(TYPE):…`,
/// whose bytes go on in the next line behind a `\`. What it would delete (`[-key]`, `"name"=-`) is
/// no value.
///
/// Source: Microsoft Support, "How to add, modify, or delete registry subkeys and values by using a
/// .reg file".
final class RegistryExport {
  private static final String UNICODE = "Windows Registry Editor Version 5.00";
  private static final String ANSI = "REGEDIT4";

  private static final int EXPAND_SZ = 2;
  private static final int MULTI_SZ = 7;
  private static final int QWORD = 11;

  /// Bytes of one value: more than any that matters, and less than a file made to be slow.
  private static final int LONGEST = 1 << 20;

  private final String text;
  private final Consumer<Defect> defects;
  private final boolean wide;
  private final List<ListedValue> values = new ArrayList<>();
  private String key = "";
  private int start;
  private final StringBuilder open = new StringBuilder(); // a value that is being read
  private int equals; // the place of the sign behind its name; its length where there is none
  private int scanned; // up to there no quote ends its text

  RegistryExport(String text, Consumer<Defect> defects) {
    this.text = text;
    this.defects = defects;
    this.wide = !text.startsWith(ANSI);
  }

  static boolean begins(String start) {
    return start.startsWith(UNICODE) || start.startsWith(ANSI);
  }

  List<ListedValue> values() {
    Lines.of(text, this::take);
    if (!open.isEmpty()) {
      lost("a value that ends", "the end of the file");
    }
    return values;
  }

  private void take(int offset, String line) {
    if (open.isEmpty()) {
      begin(offset, line.strip());
    } else {
      open.append(inBytes() ? line.strip() : "\n" + line);
    }
    if (!open.isEmpty() && isWhole()) {
      close();
    }
  }

  private void begin(int offset, String line) {
    if (line.startsWith("[")) {
      boolean kept = !line.startsWith("[-") && line.endsWith("]");
      key = kept ? RegistryKey.of(line.substring(1, line.length() - 1)) : "";
    } else if (!key.isEmpty() && (line.startsWith("\"") || line.startsWith("@"))) {
      start = offset;
      open.append(line);
      int after = line.startsWith("\"") ? quoteEnd(1) + 1 : 1;
      boolean named = after > 0 && after < line.length() && line.charAt(after) == '=';
      equals = named ? after : line.length();
      scanned = equals + 2;
    }
  }

  /// Whether the data are bytes, which a `\` carries on; else they are a text between quotes.
  private boolean inBytes() {
    return begins('h');
  }

  private boolean begins(char letter) {
    return open.length() > equals + 1 && open.charAt(equals + 1) == letter;
  }

  private boolean isWhole() {
    if (open.length() > LONGEST) {
      return true;
    }
    if (begins('"')) {
      return quoteEnd(scanned) >= 0;
    }
    if (inBytes() && open.charAt(open.length() - 1) == '\\') {
      open.setLength(open.length() - 1);
      return false;
    }
    return true;
  }

  /// {@return the place of the quote that ends a text; -1 where none does, and then `scanned` is
  /// where to look on}
  private int quoteEnd(int from) {
    int i = from;
    while (i < open.length()) {
      if (open.charAt(i) == '"') {
        return i;
      }
      i += open.charAt(i) == '\\' ? 2 : 1;
    }
    scanned = i;
    return -1;
  }

  private void close() {
    if (equals < open.length()) {
      String name = open.charAt(0) == '"' ? unescaped(open.substring(1, equals - 1)) : "";
      value(name, open.substring(equals + 1));
    } else {
      lost("a name, an equals sign and a value", "a line without");
    }
    open.setLength(0);
  }

  private void value(String name, String data) {
    if (data.startsWith("\"")) {
      int end = data.lastIndexOf('"');
      add(name, OptionalLong.empty(), Optional.of(unescaped(data.substring(1, Math.max(1, end)))));
    } else if (data.startsWith("dword:")) {
      OptionalLong number = RegistryQuery.hex(data.substring("dword:".length()).strip());
      add(name, number, Optional.empty());
    } else if (data.startsWith("hex")) {
      bytes(name, data);
    } else if (!data.startsWith("-")) {
      lost("a text, dword: or hex:", "another form of value");
    }
  }

  private void bytes(String name, String data) {
    int colon = data.indexOf(':');
    if (colon < 0) {
      lost("hex(TYPE):", "no colon");
      return;
    }
    String number = data.substring("hex".length(), colon).replaceAll("[()]", "");
    long type = RegistryQuery.hex(number).orElse(-1);
    byte[] bytes = bytes(data.substring(colon + 1));
    boolean eight = type == QWORD && bytes.length == Long.BYTES;
    add(
        name,
        eight ? OptionalLong.of(ByteView.of(bytes).i64(0)) : OptionalLong.empty(),
        type == EXPAND_SZ || type == MULTI_SZ || type == 1
            ? Optional.of(text(bytes))
            : Optional.empty());
  }

  private byte[] bytes(String list) {
    var bytes = new byte[list.length() / 2 + 1];
    int count = 0;
    int digits = 0;
    int value = 0;
    for (int i = 0; i <= list.length(); i++) {
      int digit = i < list.length() ? Character.digit(list.charAt(i), 16) : -1;
      if (digit >= 0) {
        value = value << 4 | digit;
        digits++;
      }
      if (digits == 2 || (digit < 0 && digits > 0)) {
        bytes[count++] = (byte) value;
        value = 0;
        digits = 0;
      }
    }
    return Arrays.copyOf(bytes, count);
  }

  /// Several texts end in a zero each, and one more at the end.
  private String text(byte[] bytes) {
    String text =
        wide
            ? ByteView.of(bytes).utf16(0, bytes.length / 2)
            : new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace('\0', ' ').strip();
  }

  private void add(String name, OptionalLong number, Optional<String> text) {
    values.add(new ListedValue(start, key, name, number, text));
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
      plain.append(text.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }

  private void lost(String expected, String found) {
    defects.accept(
        new Defect(
            start,
            What.RECORD_TRUNCATED,
            Severity.LOST,
            expected,
            found,
            "a value of " + key.toLowerCase(Locale.ROOT) + " is missing"));
  }
}
