package org.bitshound.casefile.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Line breaks for people who compare two documents: a field of a case, and each member of its
/// lists, has a line of its own, and so have a field of a playbook's run and each answer; what lies
/// deeper shares the line. One layout serves one document.
final class Layout implements PrettyPrinter {
  /// The document, its lists, a case, and the case's lists and parts.
  private static final int BROKEN_DEPTH = 4;

  /// The playbook's runs, a run, and its answers lie two levels deeper.
  private static final int BROKEN_DEPTH_OF_RUN = 6;

  private static final int DEPTH_OF_CASES = 2;
  private static final int DEPTH_OF_RUNS = 4;

  private static final String[] BREAKS = breaks();

  private final int brokenDepth;
  private int depth;

  private Layout(int depth, int brokenDepth) {
    this.depth = depth;
    this.brokenDepth = brokenDepth;
  }

  static Layout ofDocument() {
    return new Layout(0, BROKEN_DEPTH);
  }

  /// {@return the layout of a case that is written by itself}
  static Layout ofCase() {
    return new Layout(DEPTH_OF_CASES, BROKEN_DEPTH);
  }

  /// {@return the layout of a playbook's run, always written by itself}
  static Layout ofRun() {
    return new Layout(DEPTH_OF_RUNS, BROKEN_DEPTH_OF_RUN);
  }

  private static String[] breaks() {
    var breaks = new String[BROKEN_DEPTH_OF_RUN + 1];
    for (int depth = 0; depth < breaks.length; depth++) {
      breaks[depth] = "\n" + "  ".repeat(depth);
    }
    return breaks;
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
    if (depth > brokenDepth) {
      json.writeRaw(' ');
    } else {
      breakLine(json);
    }
  }

  private void end(JsonGenerator json, int members, char bracket) {
    boolean broken = depth <= brokenDepth && members > 0;
    depth--;
    if (broken) {
      breakLine(json);
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json) {
    if (depth <= brokenDepth) {
      json.writeRaw(BREAKS[depth]);
    }
  }
}
