package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.testing.evidence.queue.LegacyQueueFile;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real queues against the truth that was made by hand, and queues of our own.
class JobsCommandTest {
  private final Spoken spoken = new Spoken();
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qmgr-legacy-empty",
        "qmgr-legacy-win7-assembled",
        "qmgr-legacy-win10-assembled",
        "qmgr-win10-22h2",
        "qmgr-win11-24h2"
      })
  void everyJobOfTheTruthIsFoundWithItsValuesAndNoneBeside(String name) throws IOException {
    Path truth = cases().resolve(name);
    List<Object> rows = rows(truth);
    var jobs = new HashMap<Object, Map<String, @Nullable Object>>();
    for (Object each : rows) {
      Map<String, @Nullable Object> row = QueueTruth.map(each);
      if (row.containsKey("job")) {
        jobs.put(id(row), row);
      }
    }
    List<Object> expected = list(truth.resolve("expected-jobs.json"));
    assertThat(jobs.keySet())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .map(one -> Objects.requireNonNull(QueueTruth.map(one).get("jobId")))
                .toList());
    for (Object one : expected) {
      Map<String, @Nullable Object> wanted = QueueTruth.expected(QueueTruth.map(one));
      Map<String, @Nullable Object> row =
          Objects.requireNonNull(jobs.get(QueueTruth.map(one).get("jobId")));
      assertThat(QueueTruth.found(row, wanted)).as("%s", id(row)).isEqualTo(wanted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qmgr-win10-22h2", "qmgr-win11-24h2"})
  void everyStateOfEveryJobAndFileOfTheTruthIsFoundWhereItStands(String name) throws IOException {
    Path truth = cases().resolve(name);
    List<Object> rows = rows(truth);
    assertThat(QueueTruth.foundStates(rows))
        .isEqualTo(QueueTruth.expectedStates(list(truth.resolve("expected-versions.json"))));
    assertThat(QueueTruth.foundFiles(rows))
        .isEqualTo(QueueTruth.expectedFiles(list(truth.resolve("expected-carved-files.json"))));
  }

  @Test
  void aTableTellsWhatAJobStartsAndWhatItFetches() throws IOException {
    assertThat(spoken.run("jobs", queue().toString())).isZero();
    assertThat(spoken.out())
        .contains("live    266504ac-d974-446c-96ad-2be13a5665b0 queued")
        .contains("starts   C:\\Windows\\System32\\cmd.exe")
        .contains("file     http://a.example/1 -> C:\\a\\1");
  }

  @Test
  void aLineOfCsvIsAFile() throws IOException {
    assertThat(spoken.run("jobs", "--format", "csv", queue().toString())).isZero();
    assertThat(spoken.out().lines()).hasSize(2);
    assertThat(spoken.out()).contains("\"http://a.example/1\"").contains("\"say \"\"hi\"\"\"");
  }

  @Test
  void aDiskImageIsLookedThroughOnlyWhereThatIsAsked() throws IOException {
    byte[] image = new byte[100_000];
    byte[] job = new QueueJob().toBlob(Layout.DATABASE_10);
    System.arraycopy(job, 0, image, 77_777, job.length);
    String file = Files.write(folder.resolve("disk.img"), image).toString();
    assertThat(spoken.run("jobs", file)).isEqualTo(3);
    var carving = new Spoken();
    assertThat(carving.run("jobs", "--carve", "--format", "json", file)).isZero();
    assertThat(carving.out()).contains("\"record\":\"carved\"").contains("\"recovered\":\"raw\"");
  }

  @Test
  void theHostThatWasNamedIsTold() throws IOException {
    assertThat(spoken.run("jobs", "--host", "ws-07", queue().toString())).isZero();
    assertThat(spoken.out()).contains("ws-07");
  }

  private Path queue() throws IOException {
    var job = new QueueJob();
    job.title = "say \"hi\"";
    job.notifyProgram = "C:\\Windows\\System32\\cmd.exe";
    job.files.add(QueueFile.of("http://a.example/1", "C:\\a\\1"));
    var queue = new LegacyQueueFile(Layout.WINDOWS_10_LEGACY, List.of(job), 16_384);
    return Files.write(folder.resolve("qmgr0.dat"), queue.toBytes());
  }

  private List<Object> rows(Path evidence) {
    assertThat(spoken.run("jobs", "--format", "json", evidence.toString())).isZero();
    return QueueTruth.list(Json.read(spoken.out()));
  }

  private static Object id(Map<String, @Nullable Object> row) {
    return Objects.requireNonNull(QueueTruth.map(row.get("job")).get("id"));
  }

  private static List<Object> list(Path file) throws IOException {
    return QueueTruth.list(Json.read(Files.readString(file)));
  }

  /// Real evidence is no part of the project.
  private static Path cases() {
    Optional<Path> found =
        Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
            .filter(Objects::nonNull)
            .map(each -> Path.of(each).resolve("cases"))
            .filter(each -> Files.exists(each.resolve("qmgr-win10-22h2/qmgr.db")))
            .findFirst();
    if (found.isEmpty()) {
      System.err.println("skipped, no evidence: set BITSHOUND_EVIDENCE to its unpacked folder");
      return Assumptions.abort("skipped, no evidence");
    }
    return found.get();
  }
}
