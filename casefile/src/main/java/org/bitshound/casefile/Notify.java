package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// What BITS does when a job ends or fails.
///
/// @param program which it starts then
/// @param flags when it tells somebody: bits, 1 transferred, 2 error, 4 never, 8 modification
public record Notify(Optional<String> program, Optional<String> arguments, OptionalLong flags) {

  /// {@return whether BITS would start something}
  public boolean isCommand() {
    return program.isPresent() || arguments.isPresent();
  }
}
