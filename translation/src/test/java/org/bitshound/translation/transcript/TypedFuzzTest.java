package org.bitshound.translation.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a transcript or history: nothing may throw or hang.
class TypedFuzzTest {

  @MethodSource("texts")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyTextAsWhatWasTyped(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Transcript.parse(text);
    ConsoleHistory.parse(text);
  }

  static Stream<byte[]> texts() {
    String stars = Header.STARS + "\n";
    return Stream.of(
            stars + "t\nStart time: 20210613061718\nUsername: a\n" + stars + "PS C:\\> dir\n>> x\n",
            stars + "Command start time: 20210613061718\n" + stars + "PS> exit",
            "dir`\ncls\n")
        .map(text -> text.getBytes(UTF_8));
  }
}
