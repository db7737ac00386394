package org.bitshound.intake;

import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.observation.Observation;

/// One host's observations, in order of time.
public interface Observations {
  /// Tells all of them, once.
  void forEach(Consumer<Observation> fold);

  /// Tells what is said of files of some names by sources that say too much to be told whole: lists
  /// of all files, journals of all changes.
  ///
  /// @param fileNames without folders, in lower case
  default void ofFiles(Set<String> fileNames, Consumer<Observation> fold) {}
}
