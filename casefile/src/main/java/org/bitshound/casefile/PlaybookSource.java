package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;

/// The document that a playbook is made of.
///
/// @param updated when it was last changed, as it says itself
public record PlaybookSource(String name, Optional<Instant> updated, Optional<String> url) {}
