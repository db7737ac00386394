package org.bitshound.tables;

import java.util.List;
import java.util.regex.Pattern;

/// The header of what `fsutil usn readjournal … csv` prints: below a few lines on the journal
/// itself. Its names are in the language of Windows, its columns stand in one order, and who looks
/// through the output line by line (`findstr`) keeps rows without a header. Source: outputs that
/// others publish, see docs/formats/tables.md.
final class JournalHead {
  /// In English. Records of version 4 have some more behind.
  static final List<String> NAMES =
      List.of(
          "usn",
          "file name",
          "file name length",
          "reason #",
          "reason",
          "time stamp",
          "file attributes #",
          "file attributes",
          "file id",
          "parent file id",
          "source info #",
          "source info",
          "security id",
          "major version",
          "minor version",
          "record length");

  private static final Pattern ROW =
      Pattern.compile(
          "(?:\\d+|0x[0-9a-fA-F]+),\"(?:[^\"]|\"\")*+\",\\d+,0x[0-9a-fA-F]{1,8},\"[^\"]*+\",\"[^\"]*+\",.*");

  private JournalHead() {}

  /// {@return whether the columns are the journal's}
  static boolean is(List<String> names) {
    return names.getFirst().equals(NAMES.getFirst()) && names.size() > 5;
  }

  /// {@return whether a line is a row, so that the header is missing}
  static boolean isRow(String line) {
    return ROW.matcher(line).matches();
  }

  /// {@return the names of columns; the journal's in English, whatever language they are in}
  static List<String> known(List<String> names) {
    return is(names) && names.size() >= NAMES.size() ? NAMES : names;
  }
}
