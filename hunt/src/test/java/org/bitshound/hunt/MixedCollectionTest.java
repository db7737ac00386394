package org.bitshound.hunt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.SeenIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The mixed collection of the samples: logs, a zip with BITS' queue and what bitsadmin listed, and
/// the proxy's log tell one story of one job, each its part.
class MixedCollectionTest {
  private static Case waiting;
  private static Map<String, EvidenceRow> evidence;

  @BeforeAll
  static void hunt() throws Exception {
    waiting =
        new Hunted(Path.of("..", "samples"))
            .document().cases().stream()
                .filter(
                    one -> one.job().flatMap(job -> job.title()).orElse("").equals("DefenderSync"))
                .reduce((one, other) -> {
                  throw new AssertionError("two cases of one job");
                })
                .orElseThrow();
    evidence = waiting.evidence().stream().collect(Collectors.toMap(EvidenceRow::ref, row -> row));
  }

  @Test
  void theJobIsSeenInEachOfThem() {
    assertThat(waiting.host()).isEqualTo("ws-0117");
    assertThat(waiting.job().orElseThrow().seenIn())
        .contains(SeenIn.LOG, SeenIn.COMMAND, SeenIn.DATABASE, SeenIn.SNAPSHOT);
  }

  @ParameterizedTest(name = "{0} is told by {1}")
  @CsvSource({
    "job.created, bits-client",
    "job.notify.program, bits-client",
    "job.fileCount, bits-client",
    "creator.commandLine, sysmon",
    "creator.ancestors[0], sysmon",
    "files[0].sizeTransferred, bits-client",
    "job.expires, bits-database",
    "job.retryDelay, bits-database",
    "job.httpMethod, bits-database",
    "job.record, bits-database",
    "files[0].temporary, bits-database",
    "files[0].volumeSerial, bits-database",
    "job.history, bits-snapshot"
  })
  void fieldComesFromItsSource(String field, String source) {
    assertThat(sourcesOf(field)).contains(source);
  }

  @Test
  void whatTheQueueAloneKnowsNoLogTells() {
    assertThat(sourcesOf("job.expires")).containsExactly("bits-database");
    assertThat(sourcesOf("files[0].temporary")).containsExactly("bits-database");
  }

  @Test
  void theProxySawTheTunnel() {
    assertThat(waiting.network())
        .filteredOn(use -> use.kind() == NetworkKind.PROXY)
        .singleElement()
        .satisfies(use -> {
          assertThat(use.method()).hasValue("CONNECT");
          assertThat(use.userAgent()).hasValue("Microsoft BITS/7.8");
          assertThat(use.evidence()).allMatch(ref -> row(ref).path().endsWith("proxy/access.log"));
        });
  }

  @Test
  void pathOfAPackedFileNamesTheArchiveToo() {
    assertThat(evidence.values())
        .extracting(EvidenceRow::path)
        .anyMatch(path ->
            path.endsWith(
                "ws-0117-triage.zip!/C/ProgramData/Microsoft/Network/Downloader/qmgr.db"));
  }

  private static EvidenceRow row(String ref) {
    return requireNonNull(evidence.get(ref), ref);
  }

  private static Set<String> sourcesOf(String field) {
    return waiting.sources().getOrDefault(field, List.of()).stream()
        .map(ref -> row(ref).source().orElse(""))
        .collect(Collectors.toSet());
  }
}
