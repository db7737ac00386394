package org.bitshound.casefile.json;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// All values of a case, each at its field path, in the contract's order: for who shows or compares
/// a case whole, and must not forget a field that is new.
public final class CaseValues {

  /// One value.
  ///
  /// @param path a field path: `job.title`, `files[0].url`
  /// @param text as the document has it; a list of words or refs is one value, with commas
  public record Value(String path, String text) {}

  private static final JsonFactory JSON = new JsonFactory();
  private static final CaseFileWriter WRITER = new CaseFileWriter();

  private CaseValues() {}

  /// {@return every value that the document has of a case}
  public static List<Value> of(Case one) {
    return of(WRITER.text(one));
  }

  /// {@return every value that the document has of a host}
  public static List<Value> of(Host host) {
    return of(WRITER.text(host));
  }

  /// {@return every value of a case or a host that was written}
  ///
  /// @param text what [CaseFileWriter] made of it
  public static List<Value> of(byte[] text) {
    var values = new ArrayList<Value>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      collectObject(json, "", values);
    }
    return values;
  }

  private static void collect(JsonParser json, String path, List<Value> values) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      collectObject(json, path + ".", values);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      collectList(json, path, values);
    } else {
      values.add(new Value(path, json.getString()));
    }
  }

  private static void collectObject(JsonParser json, String prefix, List<Value> values) {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String path = prefix + json.currentName();
      json.nextToken();
      collect(json, path, values);
    }
  }

  private static void collectList(JsonParser json, String path, List<Value> values) {
    var words = new ArrayList<String>();
    for (int at = 0; json.nextToken() != JsonToken.END_ARRAY; at++) {
      if (json.currentToken().isScalarValue()) {
        words.add(json.getString());
      } else {
        collect(json, path + "[" + at + "]", values);
      }
    }
    if (!words.isEmpty()) {
      values.add(new Value(path, String.join(", ", words)));
    }
  }
}
