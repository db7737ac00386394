package org.bitshound.weblogs;

import java.util.Optional;

/// How the lines of one kind of log are to be read. It remembers what the log says of itself, so
/// that each reading has one of its own.
interface Layout {

  /// {@return whether the line says how others are to be read, or is no record for another reason}
  ///
  /// @param in the line and more, from its first byte to behind its last one
  default boolean isHead(byte[] in, int from, int to) {
    return false;
  }

  /// Takes in a line that says how those behind it are to be read.
  default void head(String line) {}

  /// {@return the line's values; empty for one that is no record of this kind}
  Optional<Row> row(String line);

  /// {@return whether a value is still open where a line ends, so that the next one belongs to it}
  ///
  /// @param open whether one was open where the line before ended
  default boolean isOpen(byte[] in, int from, int to, boolean open) {
    return false;
  }

  /// {@return whether times that do not say so are of UTC}
  boolean isUtc();

  /// {@return whether it writes names as a name server does: `(3)www(7)example(3)com(0)`}
  default boolean writesLabels() {
    return false;
  }
}
