package org.bitshound.testing.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Values of one key as `reg` prints and exports them, written from its document again.
///
/// @param key from the root on: `HKEY_LOCAL_MACHINE\…`
public record RegistryListing(String key, List<Value> values) {

  /// A value.
  ///
  /// @param type `REG_SZ`, `REG_EXPAND_SZ`, `REG_MULTI_SZ`, `REG_DWORD`
  /// @param data of a number its decimal digits; of several texts with a `\n` between them
  public record Value(String name, String type, String data) {}

  /// {@return `reg query`}
  public String query() {
    var text = new StringBuilder("\r\n").append(key).append("\r\n");
    for (Value value : values) {
      text.append("    %s    %s    %s\r\n".formatted(value.name(), value.type(), shown(value)));
    }
    return text.append("\r\n").toString();
  }

  private static String shown(Value value) {
    return switch (value.type()) {
      case "REG_DWORD" -> "0x" + Long.toHexString(Long.parseLong(value.data()));
      case "REG_MULTI_SZ" -> value.data().replace("\n", "\\0");
      default -> value.data();
    };
  }

  /// {@return `reg export`}
  public String export() {
    return "Windows Registry Editor Version 5.00\r\n\r\n" + exported(true);
  }

  /// {@return the same as Windows 98 and `REGEDIT4` have it}
  public String oldExport() {
    return "REGEDIT4\r\n\r\n" + exported(false);
  }

  private String exported(boolean wide) {
    var text = new StringBuilder("[").append(key).append("]\r\n");
    for (Value value : values) {
      text.append('"').append(escaped(value.name())).append("\"=");
      switch (value.type()) {
        case "REG_SZ" -> text.append('"').append(escaped(value.data())).append('"');
        case "REG_DWORD" -> text.append("dword:%08x".formatted(Long.parseLong(value.data())));
        case "REG_EXPAND_SZ" -> bytes(text, "hex(2):", value.data() + "\0", wide);
        case "REG_MULTI_SZ" ->
            bytes(text, "hex(7):", value.data().replace('\n', '\0') + "\0\0", wide);
        default -> throw new IllegalArgumentException(value.type());
      }
      text.append("\r\n");
    }
    return text.append("\r\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /// No line is longer than 80 characters.
  private static void bytes(StringBuilder text, String type, String data, boolean wide) {
    byte[] bytes = data.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    text.append(type);
    int column = 40;
    for (int i = 0; i < bytes.length; i++) {
      text.append("%02x".formatted(bytes[i]).toLowerCase(Locale.ROOT));
      text.append(i + 1 < bytes.length ? "," : "");
      column += 3;
      if (column > 76 && i + 1 < bytes.length) {
        text.append("\\\r\n  ");
        column = 2;
      }
    }
  }
}
