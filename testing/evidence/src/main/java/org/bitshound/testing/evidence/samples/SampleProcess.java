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
record SampleProcess(
    int id,
    UUID guid,
    long startKey,
    Instant started,
    String image,
    String commandLine,
    SampleUser user) {}
