package org.bitshound.intake.evidence;

import org.bitshound.bytes.Defect;

/// A defect and the file it is in.
///
/// @param path as given, with `/`
public record FileDefect(String path, Defect defect) {}
