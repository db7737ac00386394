package org.bitshound.testing.evidence.samples;

import java.time.Instant;
import java.util.UUID;

/// A process of a machine.
///
/// @param id the process id
/// @param guid Sysmon's name for it
/// @param startKey the number that BITS writes: the boot in the upper 16 bits
/// @param started when
/// @param image the path of the program
/// @param commandLine as typed
/// @param user whose token it has
/// @param originalFileName what its version resource calls the program; `-` where it has none
public record SampleProcess(
    int id,
    UUID guid,
    long startKey,
    Instant started,
    String image,
    String commandLine,
    SampleUser user,
    String originalFileName) {

  /// {@return the same, of a program that was renamed}
  public SampleProcess builtAs(String original) {
    return new SampleProcess(id, guid, startKey, started, image, commandLine, user, original);
  }
}
