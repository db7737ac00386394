package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import org.bitshound.observation.Source;

/// The process that hosts the BITS service at a time.
///
/// @param commandLine as the records of its start have it
/// @param shared whether other services live in the same process, so that not every child of it is
///   one of BITS; absent where no record tells
/// @param by the records that say that it is the host; never empty
/// @param sharedBy the records that say whether it is shared
record BitsHost(
    long processId,
    Optional<String> commandLine,
    Optional<Boolean> shared,
    List<Source> by,
    List<Source> sharedBy) {

  BitsHost {
    by = List.copyOf(by);
    sharedBy = List.copyOf(sharedBy);
  }
}
