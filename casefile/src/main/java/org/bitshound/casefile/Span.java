package org.bitshound.casefile;

import java.time.Instant;

/// The first and the last time of something, both inclusive.
public record Span(Instant first, Instant last) {}
