package org.bitshound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Does what people usually do, so that the ahead-of-time cache holds what that needs. Run by
/// `launcher/start.sh`, which throws its output away; the one argument is the folder of samples.
final class Rehearsal {
  private static final long PRACTICE_NANOS = 5_000_000_000L;

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    play("--version");
    play("--help");
    play("hunt", "--help");
    Path samples = Path.of(arguments[0]);
    if (Files.isDirectory(samples)) {
      for (Path file : files(samples)) {
        play("hunt", file.toString()); // a file alone goes ways of its own
      }
      List<Path> logs = logs(samples);
      // Long enough that what is hot is compiled to the end: the cache keeps what was learned of
      // it, and the next run compiles it at once.
      for (long end = System.nanoTime() + PRACTICE_NANOS; System.nanoTime() < end; ) {
        play("hunt", samples.toString());
        play("hunt", "--json", "-", samples.toString());
        for (Path log : logs) {
          play("dump", log.toString());
        }
      }
    }
    System.exit(0); // as each run ends, which loads classes too
  }

  private static List<Path> logs(Path samples) throws IOException {
    return files(samples).stream().filter(file -> file.toString().endsWith(".evtx")).toList();
  }

  private static List<Path> files(Path samples) throws IOException {
    try (var files = Files.walk(samples)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void play(String... commandLine) {
    var _ = Main.run(List.of(commandLine), Console.ofProcess());
  }
}
