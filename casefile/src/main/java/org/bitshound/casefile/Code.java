package org.bitshound.casefile;

import java.util.Optional;

/// An HRESULT or Win32 code.
///
/// @param code `0x80190194`
/// @param name its symbol, where known
/// @param meaning what it says, where known
public record Code(String code, Optional<String> name, Optional<String> meaning) {}
