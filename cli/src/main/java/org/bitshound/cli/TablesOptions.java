package org.bitshound.cli;

import java.util.Optional;

/// What `bitshound tables` was asked.
///
/// @param file an ESE database, letter for letter as given
/// @param table whose rows are written; absent: the tables are listed
/// @param format how they are written; absent: a list is for a person, rows are JSON
/// @param strict whether any defect makes the exit code 3
/// @param recover whether deleted rows and those on freed pages are written too
record TablesOptions(
    String file, Optional<String> table, Optional<Format> format, boolean strict, boolean recover) {

  /// What rows and lists are written as.
  enum Format {
    /// JSON, an object a line.
    JSONL
  }
}
