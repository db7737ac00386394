package org.bitshound.observation;

import java.util.List;

/// Temporary files of a cancelled job could not be deleted (System 16385, 16386).
///
/// @param paths as the event lists them
/// @param cutShort whether the event says that there are more
public record TemporaryFilesLeft(
    Source source, JobReference job, List<String> paths, boolean cutShort)
    implements JobObservation {

  public TemporaryFilesLeft {
    paths = List.copyOf(paths);
  }
}
