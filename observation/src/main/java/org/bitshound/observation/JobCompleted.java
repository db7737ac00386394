package org.bitshound.observation;

import java.util.OptionalLong;

/// The owner, or an administrator, called Complete and BITS accepted it (Bits-Client 4): the files
/// done so far have their final names.
///
/// @param by the account that called; its SID and process are not said
/// @param bytesTransferred over the whole job, from version 1 on
/// @param bytesFromPeers the share of it that came from peers
public record JobCompleted(
    Source source,
    JobReference job,
    Actor by,
    OptionalLong fileCount,
    OptionalLong bytesTransferred,
    OptionalLong bytesFromPeers)
    implements JobObservation {}
