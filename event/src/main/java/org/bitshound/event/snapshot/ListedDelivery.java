package org.bitshound.event.snapshot;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file that Delivery Optimization fetches or fetched, or a line of its log that names one.
///
/// @param offset where it begins in the file, in bytes
/// @param time of a line of the log; absent where it does not say its zone, and for a list of files
/// @param localTime of a line of the log that does not say its zone, as it stands there
/// @param url where it comes from
/// @param fromHttp bytes that came from the server
/// @param fromPeers bytes that came from other machines
/// @param caller the program that asked for it
/// @param status the state of the file, or the message of the log
public record ListedDelivery(
    long offset,
    Optional<Instant> time,
    Optional<String> localTime,
    String url,
    OptionalLong fromHttp,
    OptionalLong fromPeers,
    Optional<String> caller,
    Optional<String> status) {}
