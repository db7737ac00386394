package org.bitshound.qmgr;

import java.util.Optional;
import org.bitshound.event.queue.FileRecord;

/// A file record that stands alone, and where it was found. Those inside legacy jobs are part of
/// their job.
///
/// @param offset of its marker, or of its first field where it has none, from the start of the file
/// @param id its key in the table Files, where something ties them
/// @param tie how sure that is; `NONE` without an id
public record FoundFile(FileRecord file, long offset, Origin origin, Optional<String> id, Tie tie) {

  /// How a file record is tied to its key.
  public enum Tie {
    /// The row holds the record, or a live row points to it.
    PROVEN,
    /// A row that is no longer live points to where the record lies, and only one remote name was
    /// ever kept there; such places are used again.
    LIKELY,
    /// Nothing ties it.
    NONE
  }
}
