package org.bitshound.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a command line: nothing may throw, hang or fill the memory. An ordinary run tries
/// the table and every input that once broke the grammar (kept below `src/test/resources`); how to
/// search for new ones stands in `docs/formats/command-lines.md`.
class CommandFuzzTest {

  @MethodSource("lines")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyTextAsACommandLine(byte[] bytes) {
    String line = new String(bytes, UTF_8);
    var reader = new CommandReader();
    reader.ofProcess(Optional.empty(), Optional.empty(), line);
    reader.ofProcess(Optional.empty(), Optional.of("Cmd.Exe"), line);
    reader.ofProcess(Optional.empty(), Optional.of("bitsadmin.exe"), line);
  }

  static Stream<byte[]> lines() throws IOException {
    return Row.all().stream()
        .filter(row -> !row.isScript())
        .map(row -> row.plain().getBytes(UTF_8));
  }
}
