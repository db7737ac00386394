package org.bitshound.event.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file of a job, as BITS keeps it. The record names neither itself nor its job.
///
/// @param localName where it goes to, or comes from
/// @param remoteName its URL
/// @param temporaryName in the folder of the local name; `""` for none
/// @param transferred bytes so far
/// @param total bytes, of a download in ranges their sum; absent while not known
/// @param volume where the local name lies; absent, like all that follows, where the record is cut
/// @param remoteTime the server's `Last-Modified`; absent until its first answer. Nothing of the
///   machine itself has this time
/// @param sourceTime of an upload: when the local file was last written
/// @param ranges how many parts of the file are asked for; 0 for all of it
/// @param whole whether the record was read to its end
public record FileRecord(
    String localName,
    String remoteName,
    String temporaryName,
    long transferred,
    OptionalLong total,
    Optional<Volume> volume,
    Optional<Instant> remoteTime,
    Optional<Instant> sourceTime,
    int ranges,
    boolean whole) {

  /// The volume of a local name.
  ///
  /// @param drive `C:\`
  /// @param name `\\?\Volume{…}\`
  /// @param driveType as `GetDriveType` counts: 2 removable, 3 fixed, 4 network, 6 memory
  /// @param serial the volume's serial number, unsigned
  public record Volume(String drive, String name, long driveType, long serial) {}
}
