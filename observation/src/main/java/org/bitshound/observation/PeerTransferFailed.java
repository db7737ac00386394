package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A transfer from a peer failed (Bits-Client 311); BITS goes on with the server.
///
/// @param error the code
/// @param context where in BITS it arose, as a number
/// @param bytesFromPeers what the peer had sent
public record PeerTransferFailed(
    Source source,
    JobReference job,
    Optional<String> url,
    OptionalLong error,
    OptionalLong context,
    OptionalLong bytesFromPeers,
    OptionalLong peerProtocolFlags)
    implements JobObservation {}
