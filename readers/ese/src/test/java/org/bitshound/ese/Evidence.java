package org.bitshound.ese;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real databases. They are no part of the project: tests that want them are skipped, loudly, where
/// they are not at hand. Looked for as those of the event logs are.
final class Evidence {
  private Evidence() {}

  /// {@return all databases of the evidence, those of job queues among them}
  static List<Path> databases() {
    Path root = unpacked();
    try (Stream<Path> ese = Files.walk(root.resolve("ese"));
        Stream<Path> cases = Files.walk(root.resolve("cases"))) {
      List<Path> found =
          Stream.concat(
                  ese.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith(".md")),
                  cases.filter(path -> path.endsWith("qmgr.db")))
              .sorted()
              .toList();
      if (found.size() < 15) {
        throw new IllegalStateException("only " + found);
      }
      return found;
    } catch (IOException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  private static Path unpacked() {
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
}
