package org.bitshound.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.policy.Fault;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all as a playbook: they are refused with faults or read, and nothing else happens.
/// `JAZZER_FUZZ=1` searches, as for the readers of logs.
class PlaybookFuzzTest {

  @MethodSource("playbooks")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAPlaybook(byte[] bytes) {
    try {
      Playbooks.read("mine.yml", bytes, Set.of("unapproved-url"));
    } catch (PlaybookRefused refused) {
      refused.faults().forEach(Fault::text);
    }
  }

  static Stream<byte[]> playbooks() {
    return Stream.concat(
        Playbooks.BUILT_IN.stream().map(Playbooks::text),
        Stream.of(
                "",
                "a",
                "steps: [1]",
                "steps: {a: b}",
                "steps: [[]]",
                "steps: [{needs: [{events: [99999999999]}]}]",
                "opens: {analytics: {a: b}}",
                "[".repeat(20_000),
                "source: {updated: never}",
                "\u0000")
            .map(text -> text.getBytes(UTF_8)));
  }
}
