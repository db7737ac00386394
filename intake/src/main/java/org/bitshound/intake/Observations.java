package org.bitshound.intake;

import java.util.function.Consumer;
import org.bitshound.intake.collected.Asked;
import org.bitshound.observation.Observation;

/// One host's observations, in order of time.
public interface Observations {
  /// Tells all of them, once.
  void forEach(Consumer<Observation> fold);

  /// Tells what is said of some files by sources that say too much to be told whole: lists of all
  /// files, journals of all changes.
  ///
  /// @param asked for which files
  default void ofFiles(Asked asked, Consumer<Observation> fold) {}
}
