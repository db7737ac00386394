package org.bitshound.casefile;

import java.util.Optional;

/// An account, as far as the evidence names it.
///
/// @param name `DOMAIN\\name`
public record Account(Optional<String> name, Optional<String> sid) {}
