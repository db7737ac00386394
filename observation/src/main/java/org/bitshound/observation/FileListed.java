package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file's record in the `$MFT`, as a tool lists it: how the file was when the `$MFT` was
/// collected, or when it was deleted.
///
/// @param path from the volume's root on: `\Users\Public\a.exe`; nothing says which volume
/// @param entry the number of the record
/// @param sequence how often the record was given anew; both together are the file
/// @param inUse whether the file is there; `false` for one that was deleted
/// @param size in bytes
/// @param created by `$STANDARD_INFORMATION`, which programs can set: BITS sets it to the server's
///   time
/// @param named when it was made by `$FILE_NAME`, which Windows alone writes, and which a rename
///   sets to what `$STANDARD_INFORMATION` says then
/// @param modified by `$STANDARD_INFORMATION`
/// @param changed when the record was last written, by `$STANDARD_INFORMATION`
/// @param zone the text of its `Zone.Identifier`
public record FileListed(
    Source source,
    String path,
    OptionalLong entry,
    OptionalLong sequence,
    boolean inUse,
    OptionalLong size,
    Optional<Instant> created,
    Optional<Instant> named,
    Optional<Instant> modified,
    Optional<Instant> changed,
    Optional<String> zone)
    implements Observation {}
