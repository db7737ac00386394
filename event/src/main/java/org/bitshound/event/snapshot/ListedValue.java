package org.bitshound.event.snapshot;

import java.util.Optional;
import java.util.OptionalLong;

/// A value of the registry in a listing or export.
///
/// @param offset where it begins in the file, in bytes
/// @param key with the root's short name: `HKLM\SYSTEM\CurrentControlSet\Services\BITS`
/// @param name `""` for the key's default value
/// @param number of a number; unsigned up to 32 bits
/// @param text of a text, variables as they stand; of several texts joined by a blank
public record ListedValue(
    long offset, String key, String name, OptionalLong number, Optional<String> text) {

  /// {@return key and name as one path}
  public String target() {
    return key + "\\" + name;
  }
}
