package org.bitshound.casefile;

import java.time.Instant;

/// Another form, or a former one, of a host's name.
///
/// @param first when a record first bears it
public record Alias(String name, Instant first, Instant last) {}
