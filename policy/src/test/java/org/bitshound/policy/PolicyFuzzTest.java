package org.bitshound.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.remote.RemoteName;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all as a policy, with jobs as in the known-good list: they are refused with faults
/// or read, and nothing else happens. `JAZZER_FUZZ=1` searches, as for the readers of logs.
class PolicyFuzzTest {
  private static final Set<String> ANALYTICS = Set.of("unapproved-url", "userland-creator");
  private static final Case ONE =
      PolicyCases.job(
              "Agent packages 7",
              "C:\\Program Files\\Agent\\agent.exe",
              "CORP\\svc-agent",
              "https://dp.corp.example/agent/x.pkg")
          .toCase();

  @MethodSource("policies")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAPolicy(byte[] bytes) {
    try {
      Policy policy = Policy.read("policy.yml", bytes, ANALYTICS);
      var name = RemoteName.of("https://dp.corp.example/agent/x.pkg");
      policy.approvalOf(name, ONE.last());
      policy.explain(ONE, List.of(name));
      policy.isOutside(name);
      Policy.doubts("policy.yml", bytes, ANALYTICS, LocalDate.EPOCH).forEach(Fault::text);
      policy.blocksNotify("C:\\Windows\\System32\\cmd.exe");
    } catch (PolicyRefused refused) {
      refused.faults().forEach(Fault::text);
    }
  }

  static Stream<byte[]> policies() {
    return Stream.of(
            "",
            "a",
            "---\n...\n---\n",
            "? a\n: b\n",
            "a: &x [1]\nb: *x\n",
            "&a [*a]",
            "[".repeat(20_000),
            "a: ".repeat(2_000),
            "- ".repeat(20_000) + "a",
            "thresholds: {TimeWindow: P99999999999999D}",
            "thresholds: {ExternalNetCIDRs: ['::/129', '::1/0', x]}",
            "destinations: {approved: [{pattern: 'https://" + "*a".repeat(500) + "'}]}",
            "tools: [{entry: t, program: 'C:\\t.exe', sha256: x, users: [a], hosts: [b]}]",
            "severities: !!java.net.URL [x]",
            "\u0000")
        .map(text -> text.getBytes(UTF_8));
  }
}
