package org.bitshound.casefile.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Line breaks for people who compare two documents: a field of a case, and each member of its
/// lists, has a line of its own; what lies deeper shares the line. One layout serves one document.
final class Layout implements PrettyPrinter {
  /// The document, its lists, a case, and the case's lists and parts.
  private static final int BROKEN_DEPTH = 4;

  private static final String[] BREAKS = {"\n", "\n  ", "\n    ", "\n      ", "\n        "};

  private int depth;

  /// @param depth how deep what is written lies in the document; 0 for all of it
  Layout(int depth) {
    this.depth = depth;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) {
    breakLine(json);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) {
    separate(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int members) {
    end(json, members, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {
    breakLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    separate(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int members) {
    end(json, members, ']');
  }

  private void separate(JsonGenerator json) {
    json.writeRaw(',');
    if (depth > BROKEN_DEPTH) {
      json.writeRaw(' ');
    } else {
      breakLine(json);
    }
  }

  private void end(JsonGenerator json, int members, char bracket) {
    boolean broken = depth <= BROKEN_DEPTH && members > 0;
    depth--;
    if (broken) {
      breakLine(json);
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json) {
    if (depth <= BROKEN_DEPTH) {
      json.writeRaw(BREAKS[depth]);
    }
  }
}
