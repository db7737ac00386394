package org.bitshound.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a script of PowerShell: nothing may throw, hang or fill the memory (see
/// [CommandFuzzTest]).
class ScriptFuzzTest {

  @MethodSource("scripts")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyTextAsAScript(byte[] bytes) {
    new CommandReader().ofScript(new String(bytes, UTF_8));
  }

  static Stream<byte[]> scripts() throws IOException {
    return Row.all().stream().filter(Row::isScript).map(row -> row.plain().getBytes(UTF_8));
  }
}
