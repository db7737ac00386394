package org.bitshound.evtx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real event logs and what independent readers see in them. They are no part of the project: tests
/// that want them are skipped, loudly, where they are not at hand.
///
/// Looked for in the system property `bitshound.evidence`, in the environment variable
/// `BITSHOUND_EVIDENCE`, and in `../shared/evidence` beside the project. A packed collection is
/// laid out once, below the system's folder for temporary files.
final class Evidence {
  private Evidence() {}

  /// {@return the folder that holds `corpus` and `oracle`}
  static Path unpacked() {
    Optional<Path> found =
        Stream.of(
                System.getProperty("bitshound.evidence"),
                System.getenv("BITSHOUND_EVIDENCE"),
                System.getProperty("bitshound.root", ".") + "/../shared/evidence")
            .filter(Objects::nonNull)
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.err.println("skipped, no evidence: set BITSHOUND_EVIDENCE to its folder");
      return Assumptions.abort("skipped, no evidence");
    }
    return Files.isDirectory(found.get().resolve("corpus")) ? found.get() : unpack(found.get());
  }

  private static Path unpack(Path packed) {
    Path target = Path.of(System.getProperty("java.io.tmpdir"), "bitshound-evidence");
    try {
      int exit =
          new ProcessBuilder(List.of(packed.resolve("unpack").toString(), target.toString()))
              .redirectErrorStream(true)
              .redirectOutput(new File(target + ".log"))
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException("unpack ended with " + exit + ", see " + target + ".log");
      }
    } catch (IOException | InterruptedException cannot) {
      throw new IllegalStateException(cannot);
    }
    return target;
  }

  /// {@return the rows of a table with tabs, without its heading}
  static List<String[]> table(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(row -> row.split("\t", -1)).toList();
  }
}
