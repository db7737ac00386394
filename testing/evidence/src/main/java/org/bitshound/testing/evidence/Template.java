package org.bitshound.testing.evidence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A template definition: the shape of events that differ in their values only. A chunk holds it
/// once, at its first use.
///
/// @param guid names the definition; its first four bytes are the id that instances repeat
/// @param content a fragment with substitutions, from the fragment header to the end of stream
public record Template(UUID guid, BinXml content) {
  /// {@return a template whose GUID follows from a text, so that it is the same in every run}
  public static Template named(String name, BinXml content) {
    return new Template(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), content);
  }
}
