package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Amcache lists a program file: it was there. That it was run, this does not say: Windows lists
/// programs that it finds, too.
///
/// @param time when the entry was last written
/// @param path in lower case
/// @param sha1 of the file's first 31,457,280 bytes, in lower-case hex
/// @param size in bytes
/// @param linked when the program was linked, as its header says
/// @param product its name and version, as its resources say
public record ProgramListed(
    Source source,
    Instant time,
    String path,
    Optional<String> sha1,
    OptionalLong size,
    Optional<Instant> linked,
    Optional<String> product)
    implements Observation {

  /// How much of a file its hash is of.
  private static final long HASHED = 31_457_280;

  /// {@return the hash of the whole file; empty where it is of a part, or nothing says which}
  public Optional<String> hashOfWhole() {
    return size.isPresent() && size.getAsLong() <= HASHED ? sha1 : Optional.empty();
  }
}
