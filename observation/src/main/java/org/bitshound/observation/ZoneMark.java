package org.bitshound.observation;

import java.util.Optional;

/// The mark of the web: what a file's stream `Zone.Identifier` says of where the file came from.
/// Whoever may write the file may write the stream: it is a statement, no proof.
///
/// @param zone the number as it stands there: `3` is the internet, `4` are restricted sites
/// @param hostUrl the address of the file
/// @param referrerUrl the page that led to it
public record ZoneMark(
    Optional<String> zone, Optional<String> hostUrl, Optional<String> referrerUrl) {}
