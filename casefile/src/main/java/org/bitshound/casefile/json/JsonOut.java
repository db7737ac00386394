package org.bitshound.casefile.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Word;
import tools.jackson.core.JsonGenerator;

/// Fields as the contract writes them: what is absent, an optional text without characters (a
/// record that has the field but nothing in it), and a list without members are left out.
final class JsonOut {
  private static final int REPLACEMENT = 0xfffd;

  private final JsonGenerator json;
  private final TimeText times = new TimeText();

  JsonOut(JsonGenerator json) {
    this.json = json;
  }

  void text(String name, String value) {
    json.writeName(name);
    write(value);
  }

  void text(String name, Optional<String> value) {
    if (value.isPresent() && !value.get().isEmpty()) {
      text(name, value.get());
    }
  }

  void texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      textsEvenIfNone(name, values);
    }
  }

  private void textsEvenIfNone(String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    for (String value : values) {
      write(value);
    }
    json.writeEndArray();
  }

  void time(String name, Instant value) {
    if (!value.equals(Case.NO_TIME)) {
      json.writeName(name);
      times.write(value, json);
    }
  }

  void time(String name, Optional<Instant> value) {
    if (value.isPresent()) {
      time(name, value.get());
    }
  }

  void duration(String name, Optional<Duration> value) {
    if (value.isPresent()) {
      text(name, isoDuration(value.get()));
    }
  }

  /// Days where it is whole days, else seconds: the two forms of the contract.
  private static String isoDuration(Duration value) {
    boolean wholeDays = !value.isZero() && value.equals(Duration.ofDays(value.toDays()));
    if (wholeDays) {
      return "P" + value.toDays() + "D";
    }
    String seconds =
        BigDecimal.valueOf(value.getSeconds())
            .add(BigDecimal.valueOf(value.getNano(), 9))
            .stripTrailingZeros()
            .toPlainString();
    return "PT" + seconds + "S";
  }

  void number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  void number(String name, OptionalLong value) {
    if (value.isPresent()) {
      number(name, value.getAsLong());
    }
  }

  void numbers(String name, List<Long> values) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      for (long value : values) {
        json.writeNumber(value);
      }
      json.writeEndArray();
    }
  }

  void flag(String name, Optional<Boolean> value) {
    if (value.isPresent()) {
      json.writeName(name);
      json.writeBoolean(value.get());
    }
  }

  void word(String name, Word value) {
    text(name, value.word());
  }

  void word(String name, Optional<? extends Word> value) {
    if (value.isPresent()) {
      word(name, value.get());
    }
  }

  void words(String name, List<? extends Word> values) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      for (Word value : values) {
        json.writeString(value.word());
      }
      json.writeEndArray();
    }
  }

  <T> void row(String name, T value, BiConsumer<T, JsonOut> fields) {
    json.writeName(name);
    row(value, fields);
  }

  <T> void rowIfAny(String name, Optional<T> value, BiConsumer<T, JsonOut> fields) {
    if (value.isPresent()) {
      row(name, value.get(), fields);
    }
  }

  <T> void rows(String name, List<T> values, BiConsumer<T, JsonOut> fields) {
    if (!values.isEmpty()) {
      rowsEvenIfNone(name, values, fields);
    }
  }

  <T> void rowsEvenIfNone(String name, List<T> values, BiConsumer<T, JsonOut> fields) {
    json.writeName(name);
    json.writeStartArray();
    for (T value : values) {
      row(value, fields);
    }
    json.writeEndArray();
  }

  <T> void rowsByName(String name, Map<String, T> values, BiConsumer<T, JsonOut> fields) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartObject();
      values.forEach((key, value) -> row(key, value, fields));
      json.writeEndObject();
    }
  }

  void textsByName(String name, Map<String, List<String>> values) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartObject();
      values.forEach(this::textsEvenIfNone);
      json.writeEndObject();
    }
  }

  void counts(String name, Map<?, Long> counts) {
    if (!counts.isEmpty()) {
      json.writeName(name);
      json.writeStartObject();
      counts.forEach((what, count) -> number(keyOf(what), count));
      json.writeEndObject();
    }
  }

  private static String keyOf(Object what) {
    return what instanceof Word word ? word.word() : repaired(what.toString());
  }

  private void write(String text) {
    json.writeString(isUnicode(text) ? text : repaired(text));
  }

  private static boolean isUnicode(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return repaired(text).equals(text);
      }
    }
    return true;
  }

  /// Half a surrogate pair, which evidence can hold and UTF-8 cannot, becomes U+FFFD.
  private static String repaired(String text) {
    var whole = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  <T> void row(T value, BiConsumer<T, JsonOut> fields) {
    json.writeStartObject();
    fields.accept(value, this);
    json.writeEndObject();
  }
}
