package org.bitshound.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A data file beside these classes: stanzas of `key: value` lines, parted by empty lines; `#`
/// begins a comment line; a key that comes again adds a value.
///
/// @param sha256 over the file's bytes, hex in lower case
record Stanzas(String sha256, List<Map<String, List<String>>> all) {
  static Stanzas ofResource(String name) {
    byte[] bytes = bytes(name);
    var all = new ArrayList<Map<String, List<String>>>();
    var stanza = new LinkedHashMap<String, List<String>>();
    String text = new String(bytes, StandardCharsets.UTF_8) + "\n\n";
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        if (!stanza.isEmpty()) {
          all.add(stanza);
        }
        stanza = new LinkedHashMap<>();
      } else if (!line.startsWith("#")) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
          throw new IllegalStateException(name + ": no key in: " + line);
        }
        String value = line.substring(colon + 2).strip();
        stanza.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>()).add(value);
      }
    }
    return new Stanzas(sha256(bytes), List.copyOf(all));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Stanzas.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
