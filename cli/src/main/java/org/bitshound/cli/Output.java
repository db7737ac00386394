package org.bitshound.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Where a document goes.
sealed interface Output {

  /// {@return the file, where it is one}
  default Optional<Path> place() {
    return this instanceof File file ? Optional.of(file.path) : Optional.empty();
  }

  /// Standard output; then nothing else is written there.
  record Standard() implements Output {}

  /// A file, which is whole or absent whatever happens while it is written. See [WholeFile].
  record File(Path path) implements Output {}
}
