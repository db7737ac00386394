package org.bitshound.translation.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a mark of the web: nothing may throw or hang.
class ZoneIdentifierFuzzTest {

  @MethodSource("marks")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyTextAsAMark(byte[] bytes) {
    ZoneIdentifier.parse(new String(bytes, UTF_8));
  }

  static Stream<byte[]> marks() {
    return Stream.of(
        "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=http://a.example/x\r\n".getBytes(UTF_8));
  }
}
