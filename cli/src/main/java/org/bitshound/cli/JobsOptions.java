package org.bitshound.cli;

import java.util.List;
import java.util.Optional;

/// What `bitshound jobs` was asked.
///
/// @param evidence files and folders, letter for letter as given
/// @param format how the jobs are written
/// @param carve whether all files are looked through for remainders of the queue
/// @param host whom evidence belongs to that names no host
/// @param strict whether any defect makes the exit code 3
/// @param threads how many threads read
record JobsOptions(
    List<String> evidence,
    Format format,
    boolean carve,
    Optional<String> host,
    boolean strict,
    int threads) {

  /// How jobs are written.
  enum Format {
    TABLE,
    JSON,
    CSV
  }
}
