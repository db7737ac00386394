package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// A file or a stream of one was made or overwritten (Sysmon 11, 15 and 29). A rename is none: BITS
/// makes `BIT….tmp` and renames it, and the last name never appears here.
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that wrote
/// @param path the file; of a named stream (15) with `:stream` at the end
/// @param created the file's time of creation, older than `time` where it was overwritten
/// @param hashes as Sysmon lists them, of the file or stream (15, 29)
/// @param contents the text of a small stream (15), such as `Zone.Identifier`'s
/// @param mark what that text says, of the mark of the web
public record FileWritten(
    Source source,
    Instant time,
    ProcessReference by,
    String path,
    Optional<Instant> created,
    Optional<String> hashes,
    Optional<String> contents,
    Optional<ZoneMark> mark)
    implements Observation {

  /// A file, or a stream that is no mark of the web.
  public FileWritten(
      Source source,
      Instant time,
      ProcessReference by,
      String path,
      Optional<Instant> created,
      Optional<String> hashes,
      Optional<String> contents) {
    this(source, time, by, path, created, hashes, contents, Optional.empty());
  }
}
