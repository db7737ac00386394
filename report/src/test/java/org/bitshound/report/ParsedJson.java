package org.bitshound.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// JSON read back as maps, lists and texts; numbers and truths as they were written.
final class ParsedJson {
  private ParsedJson() {}

  static Map<?, ?> object(String text) {
    return (Map<?, ?>) of(text);
  }

  static Object of(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      Object value = value(json);
      if (json.nextToken() != null) {
        throw new IllegalStateException("something stands behind the value");
      }
      return value;
    }
  }

  private static Object value(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      var fields = new LinkedHashMap<String, Object>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, value(json));
      }
      return fields;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      var members = new ArrayList<Object>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        members.add(value(json));
      }
      return members;
    }
    return json.getString();
  }

  /// {@return every text of a value, a line each}
  static String texts(Object value) {
    var texts = new StringBuilder();
    collect(value, texts);
    return texts.toString();
  }

  private static void collect(Object value, StringBuilder texts) {
    switch (value) {
      case Map<?, ?> fields -> fields.values().forEach(each -> collect(each, texts));
      case List<?> members -> members.forEach(each -> collect(each, texts));
      default -> texts.append(value).append('\n');
    }
  }
}
