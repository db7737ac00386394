package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// Delivery Optimization had a file, by one of its events, or by a list of its files or a line of
/// its log that somebody saved. It is no work of BITS.
///
/// @param url where the file comes from
/// @param fromHttp bytes that came from the server
/// @param fromPeers bytes that came from other machines
/// @param caller the program that asked for it
/// @param status in its own words
public record DeliverySeen(
    Source source,
    String url,
    OptionalLong fromHttp,
    OptionalLong fromPeers,
    Optional<String> caller,
    Optional<String> status)
    implements Observation {}
