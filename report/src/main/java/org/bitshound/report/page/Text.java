package org.bitshound.report.page;

import static java.util.stream.Collectors.joining;

import org.bitshound.report.words.Defanged;
import org.bitshound.report.words.Printable;
import org.jspecify.annotations.Nullable;

/// Text that may hold evidence. What is shown of it is [#text]; that is told when it is asked for,
/// since of a text that many pages have, a format may ask but once.
///
/// @param raw as it came; never to be shown
/// @param form how it is made safe and set
/// @param spread where else it is likely to stand
public record Text(String raw, Form form, Spread spread) {

  /// What kind of text it is.
  public enum Form {
    /// Words of a sentence.
    SAID,
    /// Letter for letter as the evidence has it: a path, a command line, a name.
    QUOTED,
    /// A script, whose lines stay lines.
    SCRIPT,
    /// A host or address that is one for certain.
    HOST,
    /// A command that a person may carry out, or a rule to be saved: its addresses stay as they
    /// are, its lines stay lines.
    COMMAND
  }

  /// How a text is set.
  public enum Look {
    /// Words of a sentence.
    SAID,
    /// Letter for letter as the evidence has it.
    QUOTED,
    /// A command for a person to carry out.
    COMMAND
  }

  /// On how many pages a text stands, so that a format may keep it once.
  public enum Spread {
    /// On one page, as a rule.
    ONE,
    /// On many pages, as a rule.
    MANY,
    /// On many pages, and it is ours: who searches for something does not mean it.
    OURS
  }

  /// {@return a sentence}
  public static Text said(String raw) {
    return new Text(raw, Form.SAID, Spread.ONE);
  }

  /// {@return what the evidence has}
  public static Text quoted(String raw) {
    return new Text(raw, Form.QUOTED, Spread.ONE);
  }

  /// {@return a script, whose lines stay lines}
  public static Text script(String raw) {
    return new Text(raw, Form.SCRIPT, Spread.ONE);
  }

  /// {@return a host or address, as the evidence has it}
  public static Text host(String raw) {
    return new Text(raw, Form.HOST, Spread.ONE);
  }

  /// {@return a command that a person may carry out, or a rule to be saved, whose lines stay lines}
  public static Text command(String raw) {
    return new Text(raw, Form.COMMAND, Spread.ONE);
  }

  /// {@return the text safe to show, not yet escaped for a format: no control or direction
  /// character is left, and no address that could be followed by a slip}
  public String text() {
    return switch (form) {
      case SAID, QUOTED -> Defanged.text(Printable.text(raw));
      case SCRIPT -> Defanged.text(lines(raw));
      case HOST -> Defanged.host(Printable.text(raw));
      case COMMAND -> lines(raw);
    };
  }

  private static String lines(String raw) {
    return raw.lines().map(Printable::text).collect(joining("\n"));
  }

  /// {@return how it is set}
  public Look look() {
    return switch (form) {
      case SAID -> Look.SAID;
      case QUOTED, SCRIPT, HOST -> Look.QUOTED;
      case COMMAND -> Look.COMMAND;
    };
  }

  /// {@return the same, which many pages have}
  public Text asRepeated() {
    return new Text(raw, form, Spread.MANY);
  }

  /// {@return the same words of ours, which many pages have}
  public Text asOurs() {
    return new Text(raw, form, Spread.OURS);
  }

  /// {@return nothing, for an empty cell}
  public static Text none() {
    return said("");
  }

  /// As a record has it; asked for each text of each page, which a record's own way is too slow for.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Text text
            && form == text.form
            && spread == text.spread
            && raw.equals(text.raw));
  }

  /// Texts differ in their words; the rest is not worth the asking.
  @Override
  public int hashCode() {
    return raw.hashCode();
  }
}
