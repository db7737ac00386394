package org.bitshound.evtx;

import java.util.Arrays;
import java.util.List;

/// Where the parts of `System` stand in a [Content], found in one walk that builds no tree: a hunt
/// asks most templates for these alone, and logs of forwarded events hold thousands of templates.
final class TemplateHead {
  private static final List<String> PARTS =
      List.of("Provider", "EventID", "Channel", "Computer", "TimeCreated", "EventRecordID");

  private static final int SIZE_OF_VALUE = 4; // op, id u16, type
  private static final int SIZE_OF_CHARACTER = 3; // op, unit

  private final byte[] bytes;
  private final int[] starts = new int[PARTS.size()];
  private boolean systemMet;
  private int at;
  private int nodes;

  TemplateHead(byte[] content) {
    bytes = content;
    Arrays.fill(starts, -1);
    element(0, false);
  }

  /// {@return elements, attributes and their parts, as [Template#nodes] counts them}
  int nodes() {
    return nodes;
  }

  /// {@return where the first element of this name in `System` begins; -1 where there is none}
  int start(String part) {
    return starts[PARTS.indexOf(part)];
  }

  /// @param depth of the element: 0 for the root
  private void element(int depth, boolean inSystem) {
    int start = at++;
    boolean system = depth == 1 && !systemMet && isName("System");
    systemMet |= system;
    if (inSystem) {
      note(start);
    }
    skipText();
    nodes++;
    while (bytes[at] == Content.ATTRIBUTE) {
      at++;
      skipText();
      nodes++;
      parts();
    }
    if (bytes[at++] != Content.EMPTY) {
      while (bytes[at] != Content.END) {
        if (bytes[at] == Content.ELEMENT) {
          nodes++; // once as its parent's child, once by itself
          element(depth + 1, system);
        } else {
          parts();
        }
      }
      at++;
    }
  }

  private void note(int start) {
    for (int part = 0; part < starts.length; part++) {
      if (starts[part] < 0 && isName(PARTS.get(part))) {
        starts[part] = start;
      }
    }
  }

  /// As [TemplateCompiler] reads them: data without a target stands for nothing.
  private void parts() {
    while (true) {
      switch (bytes[at]) {
        case Content.TEXT, Content.CDATA, Content.ENTITY -> {
          at++;
          skipText();
          nodes++;
        }
        case Content.CHARACTER -> {
          at += SIZE_OF_CHARACTER;
          nodes++;
        }
        case Content.PI_TARGET -> {
          at++;
          skipText();
          nodes++;
        }
        case Content.PI_DATA -> {
          at++;
          skipText();
        }
        case Content.VALUE, Content.OPTIONAL -> {
          at += SIZE_OF_VALUE;
          nodes++;
        }
        default -> {
          return;
        }
      }
    }
  }

  private void skipText() {
    at += 2 + 2 * u16(at);
  }

  private boolean isName(String name) {
    if (u16(at) != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (u16(at + 2 + 2 * i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int u16(int offset) {
    return (bytes[offset] & 0xff) | ((bytes[offset + 1] & 0xff) << 8);
  }
}
