package org.bitshound.command;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a script of PowerShell: nothing may throw, hang or fill the memory (see
/// [CommandFuzzTest]).
class ScriptFuzzTest {

  @MethodSource("scripts")
  @FuzzTest(maxDuration = "1m") // Jazzer wants to stand last
  void anyTextAsAScript(String script) {
    new CommandReader().ofScript(script);
  }

  static Stream<String> scripts() throws IOException {
    return Row.all().stream().filter(Row::isScript).map(Row::plain);
  }
}
