package org.bitshound.evtx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares two renderings of one event value by value. Numbers, the braces and case of GUIDs and
/// the digits of times may be written differently; nothing else may.
final class SameValues {
  private static final Pattern GUID =
      Pattern.compile("\\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\\}?");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,16}");

  private final boolean spelledAsText;

  private SameValues(boolean spelledAsText) {
    this.spelledAsText = spelledAsText;
  }

  /// {@return where two JSON renderings differ, if they do}
  static Optional<String> difference(@Nullable Object expected, @Nullable Object found) {
    return new SameValues(false).difference("", expected, found);
  }

  /// {@return where JSON and XML differ, if they do: XML has text alone, no difference between an
  /// empty text and none, and no way to say some characters}
  static Optional<String> differenceToXml(@Nullable Object json, @Nullable Object xml) {
    return new SameValues(true).difference("", json, xml);
  }

  private Optional<String> difference(
      String path, @Nullable Object expected, @Nullable Object found) {
    if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
      var names = new ArrayList<Object>(a.keySet());
      if (!names.equals(new ArrayList<Object>(b.keySet()))) {
        return Optional.of(path + ": members " + a.keySet() + " but found " + b.keySet());
      }
      return names.stream()
          .flatMap(name -> difference(path + "/" + name, a.get(name), b.get(name)).stream())
          .findFirst();
    }
    if (expected instanceof List<?> a && found instanceof List<?> b) {
      if (a.size() != b.size()) {
        return Optional.of(path + ": " + a.size() + " items but found " + b.size());
      }
      for (int i = 0; i < a.size(); i++) {
        Optional<String> inside = difference(path + "/" + i, a.get(i), b.get(i));
        if (inside.isPresent()) {
          return inside;
        }
      }
      return Optional.empty();
    }
    return same(expected, found)
        ? Optional.empty()
        : Optional.of(path + ": " + expected + " but found " + found);
  }

  private boolean same(@Nullable Object expected, @Nullable Object found) {
    if (expected == null || found == null) {
      return Objects.equals(expected, found)
          || (spelledAsText && "".equals(expected == null ? found : expected));
    }
    if (expected instanceof Map || found instanceof Map || expected instanceof List) {
      return false;
    }
    if (!spelledAsText && (expected instanceof String) != (found instanceof String)) {
      return false;
    }
    String a = spelledAsText ? sayableInXml(expected.toString()) : expected.toString();
    String b = found.toString();
    return a.equals(b) || canonical(a).equals(canonical(b));
  }

  /// {@return text with U+FFFD in the place of what XML 1.0 cannot say}
  private static String sayableInXml(String text) {
    var said = new StringBuilder();
    text.codePoints()
        .map(one ->
            (one >= ' ' || one == '\t' || one == '\n' || one == '\r')
                    && one != 0xfffe
                    && one != 0xffff
                    && (one < 0xd800 || one > 0xdfff)
                ? one
                : 0xfffd)
        .forEach(said::appendCodePoint);
    return said.toString();
  }

  private static Object canonical(String text) {
    var guid = GUID.matcher(text);
    if (guid.matches()) {
      return guid.group(1).toUpperCase(java.util.Locale.ROOT);
    }
    if (TIME.matcher(text).matches()) {
      return Instant.parse(text);
    }
    if (HEX.matcher(text).matches()) {
      return new BigInteger(text.substring(2), 16);
    }
    return NUMBER.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros() : text;
  }
}
