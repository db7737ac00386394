package org.bitshound.weblogs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all, taken for any log: nothing may throw or hang. How to search for new inputs
/// stands in `docs/formats/weblogs.md`.
class WebLogFuzzTest {
  private static final Columns COLUMNS = Columns.parse(AccessLog.columns()).orElseThrow();
  private static final Marks MARKS = new Marks(List.of("x.example", "srv", "192.0.2.1"));

  @MethodSource("logs")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAnyLog(byte[] bytes) {
    WebLog.formOf(ByteView.of(bytes, Math.min(bytes.length, 4096)), COLUMNS);
    WebLog.of(MappedFile.of(bytes), COLUMNS)
        .ifPresent(log -> log.read(MARKS, met -> {}, defect -> {}));
  }

  static Stream<byte[]> logs() {
    Stream<String> relayed =
        SyslogTest.formsAndPrefixes()
            .map(form -> AccessLog.throughSyslog(text(form, 1), text(form, 2)));
    return Stream.of(WebLogTest.forms().map(form -> text(form, 1)), relayed, Stream.of(OPEN))
        .flatMap(texts -> texts)
        .map(text -> text.getBytes(UTF_8));
  }

  /// A value with a line end in it, and one that never ends.
  private static final String OPEN =
      "When;Client;Verb;Request URL;User Agent;Code;Size\n;;;http://srv/;\"a\nb\";1;2\n;;;\"a\n";

  private static String text(Arguments form, int place) {
    return Arrays.asList(form.get()).get(place).toString();
  }
}
