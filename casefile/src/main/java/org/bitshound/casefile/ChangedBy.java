package org.bitshound.casefile;

import java.util.Optional;

/// Who set a host's clock.
public record ChangedBy(Optional<String> user, Optional<String> image) {}
