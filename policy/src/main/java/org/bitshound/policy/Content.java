package org.bitshound.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// The knowledge that comes with this version: the files of the folder `content/`, on the class
/// path beside these classes.
final class Content {
  private Content() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Content.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// {@return the files' bytes, one after the other}
  static byte[] bytes(List<String> names) {
    var all = new ByteArrayOutputStream();
    names.forEach(name -> all.writeBytes(bytes(name)));
    return all.toByteArray();
  }

  static Yaml yaml(String name) {
    return PlainYaml.read(new String(bytes(name), StandardCharsets.UTF_8));
  }

  /// {@return the SHA-256, hex in lower case}
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Our own content must hold no fault.
  static void mustBeSound(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.getFirst().text());
    }
  }
}
