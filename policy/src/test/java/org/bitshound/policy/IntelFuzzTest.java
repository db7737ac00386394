package org.bitshound.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all as a list of intelligence: they are refused with faults or read and applied,
/// and nothing else happens. `JAZZER_FUZZ=1` searches, as for policies.
class IntelFuzzTest {
  @MethodSource("lists")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAList(byte[] bytes) {
    Case.Draft one =
        PolicyCases.job("t", "C:\\x.exe", "CORP\\eve", "https://dp.corp.example/agent/x.pkg?a=1");
    try {
      Intelligence.of(List.of(IntelTable.read("l.csv", "l.csv", bytes))).addTo(one);
      one.toCase();
    } catch (IntelRefused refused) {
      refused.faults().forEach(Fault::text);
    }
  }

  static Stream<byte[]> lists() {
    return Stream.of(
            "",
            "a.example",
            "value,says\na.example,malicious\n",
            "\"",
            "\"\"\",,\n\"",
            "value\n" + ",".repeat(10_000),
            "[.]".repeat(10_000),
            "a.".repeat(10_000),
            "http://" + "x".repeat(10_000) + "/",
            "http://" + "a.".repeat(100_000) + "/",
            "# date: 2026-11-24\n::1\n",
            "\u0000")
        .map(text -> text.getBytes(UTF_8));
  }
}
