package org.bitshound.intake.collected;

/// What the collected files say of a name.
public sealed interface Lookup {

  /// It is there.
  record Found(CollectedFile file) implements Lookup {}

  /// Its folder was collected, and it is not in it.
  ///
  /// @param path where it would lie
  /// @param folder the path of its folder
  record Missing(String path, String folder) implements Lookup {}

  /// What was collected cannot tell.
  ///
  /// @param why in words, as the end of a sentence
  record Unknown(String why) implements Lookup {}
}
