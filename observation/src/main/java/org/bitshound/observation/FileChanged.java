package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A change of a file in the USN journal. Nothing says which program made it, nor which volume it
/// is.
///
/// @param what the change
/// @param name the file's name, without folder: of a rename the old or the new one
/// @param folder from the volume's root on, without the last `\`: `\Users\Public`; absent where the
///   tool was not given the `$MFT` beside the journal
/// @param entry the number of the file's record in the `$MFT`
/// @param sequence how often that record was given anew; both together are the file
public record FileChanged(
    Source source,
    Instant time,
    What what,
    String name,
    Optional<String> folder,
    OptionalLong entry,
    OptionalLong sequence)
    implements Observation {

  /// The changes that matter; all others leave a file where it is.
  public enum What {
    CREATED,
    DELETED,
    /// The file had this name.
    RENAMED_FROM,
    /// The same file has this name from then on.
    RENAMED_TO
  }

  /// {@return folder and name, where the folder is known}
  public Optional<String> path() {
    return folder.map(parent -> parent + "\\" + name);
  }
}
