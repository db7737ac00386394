package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// Evidence that could not be read, or is doubtful (CASEFILE, "defects").
///
/// @param offset from the start of the file, in bytes
/// @param what a fixed word, such as `chunk-checksum`
/// @param effect what follows, for a person
/// @param severity `lost`, `doubtful`, `limit` or `fault`
public record DefectRow(
    String path,
    OptionalLong offset,
    String what,
    Optional<String> expected,
    Optional<String> found,
    Optional<String> effect,
    String severity) {

  /// A defect row in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> path = Optional.empty();
    public OptionalLong offset = OptionalLong.empty();
    public Optional<String> what = Optional.empty();
    public Optional<String> expected = Optional.empty();
    public Optional<String> found = Optional.empty();
    public Optional<String> effect = Optional.empty();
    public Optional<String> severity = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every defect row has
    public DefectRow toDefectRow() {
      return new DefectRow(
          Incomplete.unless(path, "defect row", "path"),
          offset,
          Incomplete.unless(what, "defect row", "what"),
          expected,
          found,
          effect,
          Incomplete.unless(severity, "defect row", "severity"));
    }
  }
}
