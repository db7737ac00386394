package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A listing or an export shows a value of the registry; nothing says when it was so, nor who set
/// it.
///
/// @param target key and value name as one path: `HKLM\…`
/// @param number of a number; unsigned up to 32 bits
/// @param text of a text, variables as they stand
public record RegistryValueListed(
    Source source, String target, OptionalLong number, Optional<String> text)
    implements Observation {}
