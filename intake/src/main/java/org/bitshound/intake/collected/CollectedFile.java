package org.bitshound.intake.collected;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.observation.ZoneMark;

/// A file that somebody collected from a host, and what can be told of it without running it.
///
/// @param path the root as given, and the way down from there, with `/`
/// @param size in bytes
/// @param created absent where the file system keeps none, or only the copy's
/// @param modified by the file system it lies on: a copy's own where that is no volume of Windows
/// @param onVolume whether it lies on a volume of Windows itself, whose times are its own
/// @param type a word of docs/formats/files.md; absent where the bytes are nothing that is known
/// @param digests absent where it is too long, or nobody asked for them
/// @param carriesCertificates of a Windows program alone; nothing of it is verified
/// @param mark the mark of the web that was collected with it
public record CollectedFile(
    String path,
    long size,
    Optional<Instant> created,
    Instant modified,
    boolean onVolume,
    Optional<String> type,
    Optional<Digests> digests,
    Optional<Boolean> carriesCertificates,
    Optional<Mark> mark) {

  /// Hashes of all its bytes, in lower-case hexadecimal.
  public record Digests(String md5, String sha1, String sha256) {}

  /// A mark of the web, and where it stands.
  ///
  /// @param path of the file that holds the stream, or the file's own with `:Zone.Identifier`
  public record Mark(String path, ZoneMark says) {}
}
