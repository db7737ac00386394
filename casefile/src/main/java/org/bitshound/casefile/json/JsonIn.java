package org.bitshound.casefile.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Word;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Fields as the contract has them, read one after the other. A word that this version does not
/// know reads as absent, like a field that it does not know.
final class JsonIn {
  private final JsonParser json;
  private String unknownField = "";
  private String unknownWord = "";

  JsonIn(JsonParser json) {
    this.json = json;
  }

  /// {@return whether the object at hand has another field; its value is next}
  boolean nextField() {
    return json.nextToken() == JsonToken.PROPERTY_NAME;
  }

  String name() {
    return json.currentName();
  }

  void skip() {
    json.nextToken();
    json.skipChildren();
  }

  void expectObject() {
    expect(JsonToken.START_OBJECT, "an object");
  }

  void expectEnd() {
    if (json.nextToken() != null) {
      throw new Fault("the document has ended, nothing belongs here");
    }
  }

  Optional<String> text() {
    expect(JsonToken.VALUE_STRING, "a text");
    return Optional.of(json.getString());
  }

  List<String> texts() {
    expect(JsonToken.START_ARRAY, "a list");
    var texts = new ArrayList<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw new Fault("a text belongs here");
      }
      texts.add(json.getString());
    }
    return texts;
  }

  Optional<Instant> time() {
    String written = text().orElseThrow();
    try {
      return Optional.of(Times.parse(written));
    } catch (DateTimeException wrong) {
      throw new Fault("a time belongs here", wrong);
    }
  }

  Optional<Duration> duration() {
    String written = text().orElseThrow();
    try {
      return Optional.of(Duration.parse(written));
    } catch (DateTimeException wrong) {
      throw new Fault("a duration belongs here", wrong);
    }
  }

  OptionalLong number() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return OptionalLong.of(json.getLongValue());
  }

  List<Long> numbers() {
    expect(JsonToken.START_ARRAY, "a list");
    var numbers = new ArrayList<Long>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        throw new Fault("a whole number belongs here");
      }
      numbers.add(json.getLongValue());
    }
    return numbers;
  }

  Optional<Boolean> flag() {
    JsonToken token = json.nextToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw new Fault("true or false belongs here");
    }
    return Optional.of(token == JsonToken.VALUE_TRUE);
  }

  <E extends Word> Optional<E> word(E[] words) {
    String written = text().orElseThrow();
    Optional<E> known = among(words, written);
    if (known.isEmpty()) {
      unknownField = name();
      unknownWord = written;
    }
    return known;
  }

  /// {@return what is wrong with a record that lacks a field: it may have a word that is none of
  /// ours}
  String fault(Incomplete record) {
    return record.field().equals(unknownField)
        ? "\"" + unknownField + "\" is \"" + unknownWord + "\", a word that this version does not know"
        : String.valueOf(record.getMessage());
  }

  <E extends Word> List<E> words(E[] words) {
    return texts().stream().flatMap(written -> among(words, written).stream()).toList();
  }

  <T> T row(Function<JsonIn, T> fields) {
    expectObject();
    return fields.apply(this);
  }

  <T> List<T> rows(Function<JsonIn, T> fields) {
    var rows = new ArrayList<T>();
    rows(fields, rows::add);
    return rows;
  }

  /// Reads the rows one by one, for lists that are not to be held.
  <T> void rows(Function<JsonIn, T> fields, Consumer<? super T> to) {
    expect(JsonToken.START_ARRAY, "a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new Fault("an object belongs here");
      }
      to.accept(fields.apply(this));
    }
  }

  <T> Map<String, T> rowsByName(Function<JsonIn, T> fields) {
    return byName(() -> row(fields));
  }

  Map<String, List<String>> textsByName() {
    return byName(this::texts);
  }

  SortedMap<String, Long> counts() {
    return new TreeMap<>(byName(() -> number().orElseThrow()));
  }

  SortedMap<Integer, Long> countsById() {
    var counts = new TreeMap<Integer, Long>();
    for (var count : counts().entrySet()) {
      counts.put(eventId(count.getKey()), count.getValue());
    }
    return counts;
  }

  <E extends Word> Map<E, Long> counts(E[] words) {
    var counts = new LinkedHashMap<E, Long>();
    counts()
        .forEach((written, count) -> among(words, written).ifPresent(w -> counts.put(w, count)));
    return counts;
  }

  private int eventId(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException wrong) {
      throw new Fault("an event id belongs here", wrong);
    }
  }

  private <T> Map<String, T> byName(Supplier<T> value) {
    expectObject();
    var values = new LinkedHashMap<String, T>();
    while (nextField()) {
      String name = name();
      values.put(name, value.get());
    }
    return values;
  }

  private static <E extends Word> Optional<E> among(E[] words, String written) {
    for (E word : words) {
      if (word.word().equals(written)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private void expect(JsonToken token, String what) {
    if (json.nextToken() != token) {
      throw new Fault(what + " belongs here");
    }
  }

  /// The document is JSON, but not a case file. Leaves this package as a checked exception alone.
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }

    Fault(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
