package org.bitshound.cli;

import java.io.IOException;
import org.bitshound.casefile.Severity;
import org.bitshound.report.words.Printable;

/// Lays out text for a person: wrapped to the console's width with a hanging indent, coloured where
/// the console is.
///
/// All text goes through [Printable] here, so that nothing of the evidence reaches the terminal
/// raw. Nothing is cut: what is too long goes on in the next line. A line break stands for one
/// space, or for nothing inside of a word that is longer than a line.
final class Page {
  private static final String PLAIN = "\u001b[0m";

  private final Console console;
  private boolean begun;

  /// How a label looks.
  enum Tone {
    NORMAL(""),
    STRONG("\u001b[1m"),
    FAINT("\u001b[2m"),
    CRITICAL("\u001b[1;97;41m"),
    HIGH("\u001b[1;31m"),
    MEDIUM("\u001b[1;33m"),
    LOW("\u001b[36m");

    private final String colour;

    Tone(String colour) {
      this.colour = colour;
    }

    static Tone of(Severity severity) {
      return switch (severity) {
        case CRITICAL -> CRITICAL;
        case HIGH -> HIGH;
        case MEDIUM -> MEDIUM;
        case LOW -> LOW;
        case NONE -> FAINT;
      };
    }
  }

  Page(Console console) {
    this.console = console;
  }

  /// An empty line between what was and what comes.
  void blank() throws IOException {
    if (begun) {
      console.line("");
    }
  }

  /// A line that begins a section, after an empty one.
  void heading(String text) throws IOException {
    blank();
    begun = true;
    String shown = Printable.text(text);
    int from = 0;
    while (from < shown.length()) {
      int end = lineEnd(shown, from, console.width());
      console.line(painted(shown.substring(from, end), Tone.STRONG));
      from = behindSpace(shown, end);
    }
  }

  void text(int indent, String text) throws IOException {
    row(indent, Tone.NORMAL, "", 0, text);
  }

  /// A label and the text beside it, whose further lines begin below its first.
  ///
  /// @param column where the text begins, counted from the label's begin; a label that reaches it
  ///   pushes the first line on
  void row(int indent, Tone tone, String label, int column, String text) throws IOException {
    begun = true;
    String name = Printable.text(label);
    String shown = Printable.text(text);
    int labelled = DisplayWidth.of(name);
    int taken = name.isEmpty() ? column : Math.max(column, labelled + 1);
    int columns = console.width() - indent - column;
    int room = columns + column - taken;
    String lead = " ".repeat(indent) + painted(name, tone);
    String hang = " ".repeat(indent + column);
    if (room < columns / 3) {
      console.line(lead); // too little would fit beside such a label
      lead = hang;
      room = columns;
    } else {
      lead += " ".repeat(taken - labelled);
    }
    int from = 0;
    do {
      int end = lineEnd(shown, from, room);
      console.line(lead + shown.substring(from, end));
      from = behindSpace(shown, end);
      lead = hang;
      room = columns;
    } while (from < shown.length());
  }

  private static int behindSpace(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private String painted(String text, Tone tone) {
    boolean plain = !console.colour() || tone == Tone.NORMAL || text.isEmpty();
    return plain ? text : tone.colour + text + PLAIN;
  }

  /// {@return where the line that begins at `from` ends: at the last space that fits, or inside a
  /// word where the word would not fit into a line of its own either}
  static int lineEnd(String text, int from, int columns) {
    int fits = fitting(text, from, columns);
    if (fits == text.length() || text.charAt(fits) == ' ') {
      return fits;
    }
    int space = text.lastIndexOf(' ', fits);
    if (space > from && fitsAlone(text, space + 1, columns)) {
      return space;
    }
    int half = from + (fits - from) / 2;
    int joint = lastJoint(text, Math.max(space, half), fits);
    return joint > half ? joint : space > half ? space : fits;
  }

  /// {@return the index behind the last character that fits; at least one character is taken}
  private static int fitting(String text, int from, int columns) {
    int used = 0;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      used += DisplayWidth.of(codePoint);
      if (used > columns && at > from) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean fitsAlone(String text, int from, int columns) {
    int end = text.indexOf(' ', from);
    return fitting(text, from, columns) >= (end < 0 ? text.length() : end);
  }

  /// {@return the place behind the last slash or the like, where the eye expects a path or URL to
  /// be broken; -1 where there is none behind `after`}
  private static int lastJoint(String text, int after, int fits) {
    for (int at = fits - 1; at > after; at--) {
      if ("/\\?&".indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
