package org.bitshound.event.queue;

import java.util.Optional;

/// That a job has HTTP headers of its own. They are sealed with DPAPI for the machine, so that the
/// file tells their length and no more.
///
/// @param plainLength bytes of the headers before they were sealed
/// @param masterKey the id of the key that sealed them; absent where the seal is cut off or of
///   another form
public record SealedHeaders(long plainLength, Optional<String> masterKey) {}
