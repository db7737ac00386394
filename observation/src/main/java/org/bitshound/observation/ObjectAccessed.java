package org.bitshound.observation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A process used its right to a watched object (Security 4663): here a file of BITS.
///
/// @param by the process
/// @param type `File`, `Key` …
/// @param name the object's path
/// @param accessMask the rights as bits ([win32], "File Access Rights Constants"): 0x1 read, 0x2
///   write, 0x4 append, 0x10000 delete
/// @param rights the same as the record lists them: message ids such as `%%4417`
public record ObjectAccessed(
    Source source,
    ProcessReference by,
    Optional<String> type,
    String name,
    OptionalLong accessMask,
    List<String> rights)
    implements Observation {

  public ObjectAccessed {
    rights = List.copyOf(rights);
  }
}
