package org.bitshound.report.page;

import static java.util.stream.Collectors.joining;

import org.bitshound.report.words.Defanged;
import org.bitshound.report.words.Printable;

/// Text that may hold evidence, made safe to show: no control or direction character is left, and
/// no address that could be followed by a slip.
///
/// @param text safe to show, not yet escaped for a format
/// @param look how it is set
/// @param shared whether many pages have the same text, so that a format may keep it once
public record Text(String text, Look look, boolean shared) {

  /// How a text is set.
  public enum Look {
    /// Words of a sentence.
    SAID,
    /// Letter for letter as the evidence has it: a path, a command line, a name.
    QUOTED,
    /// A command for a person to carry out, so that its addresses stay as they are.
    COMMAND
  }

  /// {@return a sentence}
  public static Text said(String raw) {
    return new Text(Defanged.text(Printable.text(raw)), Look.SAID, false);
  }

  /// {@return what the evidence has}
  public static Text quoted(String raw) {
    return new Text(Defanged.text(Printable.text(raw)), Look.QUOTED, false);
  }

  /// {@return a script, whose lines stay lines}
  public static Text script(String raw) {
    return new Text(Defanged.text(lines(raw)), Look.QUOTED, false);
  }

  /// {@return a host or address, as the evidence has it}
  public static Text host(String raw) {
    return new Text(Defanged.host(Printable.text(raw)), Look.QUOTED, false);
  }

  /// {@return a command that a person may carry out, or a rule to be saved, whose lines stay lines}
  public static Text command(String raw) {
    return new Text(lines(raw), Look.COMMAND, false);
  }

  private static String lines(String raw) {
    return raw.lines().map(Printable::text).collect(joining("\n"));
  }

  /// {@return the same, which many pages have}
  public Text asShared() {
    return new Text(text, look, true);
  }

  /// {@return nothing, for an empty cell}
  public static Text none() {
    return new Text("", Look.SAID, false);
  }
}
