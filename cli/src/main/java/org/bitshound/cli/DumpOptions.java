package org.bitshound.cli;

import java.nio.file.Path;
import java.util.List;

/// What `bitshound dump` was asked.
///
/// @param files event logs, in the order in which their records are written
/// @param format how a record is written
/// @param strict whether any defect makes the exit code 3
/// @param recover whether records are recovered from what lies between the live ones
/// @param threads how many threads read
record DumpOptions(List<Path> files, Format format, boolean strict, boolean recover, int threads) {

  /// How a record is written.
  enum Format {
    /// One JSON object a line.
    JSONL,
    /// One `Event` element a record, as Windows renders it.
    XML
  }
}
