package org.bitshound.playbook.action;

import java.util.Optional;

/// Which paths of evidence may stand in a command. A command that reads or moves a file acts with
/// the rights of whoever answers the incident.
final class LocalFile {
  private static final String LONG_PREFIX = "\\\\?\\";

  private LocalFile() {}

  /// {@return the path, where it means one file on a drive of the machine itself; absent for a
  /// share (opening it hands the responder's credentials to a host that somebody else chose), a
  /// device, a relative path, a stream, wildcards, steps upward, and names that Windows would
  /// shorten to those of other files}
  static Optional<String> of(String path) {
    String plain = path.startsWith(LONG_PREFIX) ? path.substring(LONG_PREFIX.length()) : path;
    return isOnDrive(plain) && hasPlainParts(plain) ? Optional.of(plain) : Optional.empty();
  }

  /// {@return the folder of such a path}
  static Optional<String> folder(String path) {
    return of(path).map(plain -> plain.substring(0, plain.lastIndexOf('\\') + 1));
  }

  private static boolean isOnDrive(String path) {
    return path.length() > 3
        && Character.isLetter(path.charAt(0))
        && path.charAt(0) < 0x80
        && path.startsWith(":\\", 1)
        && path.indexOf(':', 2) < 0;
  }

  private static boolean hasPlainParts(String path) {
    for (String part : path.substring(3).split("\\\\", -1)) {
      boolean wild = part.chars().anyMatch(letter -> "*?\"<>|/".indexOf(letter) >= 0);
      if (part.isEmpty() || wild || part.endsWith(".") || part.endsWith(" ")) {
        return false;
      }
    }
    return true;
  }
}
