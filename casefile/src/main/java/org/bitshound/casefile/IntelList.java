package org.bitshound.casefile;

import java.util.Optional;

/// A list of intelligence that was applied (CASEFILE, "Top level", `intel`).
///
/// @param name the file's name
/// @param format `csv`
/// @param date as the list gives it
/// @param entries how many it has
public record IntelList(
    String name, String sha256, String format, Optional<String> date, long entries) {}
