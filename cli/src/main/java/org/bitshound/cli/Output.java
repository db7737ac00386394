package org.bitshound.cli;

import java.nio.file.Path;

/// Where a document goes.
sealed interface Output {
  /// Standard output; then nothing else is written there.
  record Standard() implements Output {}

  /// A file, which is whole or absent whatever happens while it is written. See [WholeFile].
  record File(Path path) implements Output {}
}
