package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// The program that BITS starts when a job ends or fails.
public record Notify(Optional<String> program, Optional<String> arguments, OptionalLong flags) {}
