package org.bitshound.weblogs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The values of one line by what they mean. What a log writes for nothing is not there.
final class Row {
  private static final int DIGITS = 18;

  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private List<String> answers = List.of();

  /// The first value of a field stands.
  Row put(Field field, String value) {
    if (!value.isEmpty() && !value.equals("-")) {
      values.putIfAbsent(field, value);
    }
    return this;
  }

  Row replace(Field field, String value) {
    values.put(field, value);
    return this;
  }

  void answers(List<String> all) {
    answers = List.copyOf(all);
  }

  List<String> answers() {
    return answers;
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }

  Optional<String> text(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  OptionalLong number(Field field) {
    String text = values.getOrDefault(field, "");
    boolean digits = !text.isEmpty() && text.length() <= DIGITS;
    for (int i = 0; i < text.length() && digits; i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
