package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.SeenIn;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.bitshound.testing.evidence.queue.LegacyQueueFile;
import org.bitshound.testing.evidence.queue.QueueDatabase;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// BITS' queue beside event logs, alone, and in bytes of any kind.
class QueueHuntTest {
  private static final String LOG = "ws-07/Logs/bits.evtx";
  private static final String QUEUE = "ws-07/Downloader/qmgr0.dat";

  @TempDir private Path folder;
  private final QueueJob job = new QueueJob();

  @Test
  void aQueueBelongsToTheHostOfTheLogsBesideIt() throws IOException {
    CaseFile found = hunt(Map.of(LOG, log("another"), QUEUE, queue()));
    Case one = of(found, job.id);
    assertThat(one.host()).isEqualTo("ws-07");
    assertThat(one.job().orElseThrow().seenIn()).containsExactly(SeenIn.DATABASE);
    assertThat(found.evidence())
        .extracting(EvidenceFile::kind)
        .containsExactlyInAnyOrder(EvidenceKind.QMGR_DAT, EvidenceKind.EVTX);
    assertThat(found.hosts().getFirst().coverage())
        .extracting(Coverage::source)
        .contains("bits-database", "bits-client");
  }

  @Test
  void aJobThatTheWholeLogDoesNotAnnounceIsAContradiction() throws IOException {
    CaseFile found = hunt(Map.of(LOG, log("another"), QUEUE, queue()));
    assertThat(of(found, job.id).contradictions())
        .extracting(Contradiction::what)
        .containsExactly("unannounced-job");
  }

  @Test
  void aQueueAloneIsOfTheHostThatWasNamedOrOfNone() throws IOException {
    Hunted.write(folder, Map.of(QUEUE, queue()));
    var hunted = new Hunted(folder);
    assertThat(hunted.document().cases().getFirst().host()).isEqualTo("unknown host");
    hunted.host = Optional.of("srv-01");
    assertThat(hunted.document().cases().getFirst().host()).isEqualTo("srv-01");
  }

  @Test
  void logsOfTwoHostsTellNothingOfAQueueBesideThem() throws IOException {
    byte[] other = log("srv-02.example", "another");
    CaseFile found = hunt(Map.of(LOG, log("another"), "ws-07/Logs/b.evtx", other, QUEUE, queue()));
    assertThat(of(found, job.id).host()).isEqualTo("unknown host");
  }

  @Test
  void aCopyOfAQueueIsOneQueue() throws IOException {
    CaseFile found = hunt(Map.of(QUEUE, queue(), "ws-07/copy.dat", queue()));
    assertThat(found.cases()).hasSize(1);
    assertThat(found.cases().getFirst().evidence().getFirst().alsoIn()).hasSize(1);
  }

  @Test
  void aDatabaseWhoseFirstPageIsZeroIsReadByTheCopyOfItsHeader() throws IOException {
    byte[] database = new QueueDatabase(300).job(job).toBytes();
    Arrays.fill(database, 0, 4096, (byte) 0);
    CaseFile found = hunt(Map.of("qmgr.db", database));

    assertThat(of(found, job.id).job().orElseThrow().seenIn()).containsExactly(SeenIn.DATABASE);
    assertThat(found.defects()).extracting(DefectRow::what).contains("file-header");
  }

  @Test
  void anyOtherFileIsCarvedOnlyWhereThatIsAsked() throws IOException {
    var image = new byte[300_000];
    byte[] blob = job.toBlob(Layout.DATABASE_11);
    System.arraycopy(blob, 0, image, 123_457, blob.length);
    Hunted.write(folder, Map.of("disk.img", image));
    var hunted = new Hunted(folder);
    assertThat(hunted.document().cases()).isEmpty();
    hunted.carve = true;
    Case one = hunted.document().cases().getFirst();
    assertThat(one.recovered()).contains(true);
    assertThat(one.job().flatMap(Job::record)).contains(QueueRecord.CARVED);
    assertThat(hunted.document().evidence().getFirst().kind()).isEqualTo(EvidenceKind.RAW);
  }

  private CaseFile hunt(Map<String, byte[]> files) throws IOException {
    Hunted.write(folder, files);
    return new Hunted(folder).document();
  }

  private static Case of(CaseFile found, String id) {
    return found.cases().stream()
        .filter(each -> each.job().flatMap(Job::id).equals(Optional.of(id)))
        .findFirst()
        .orElseThrow();
  }

  private byte[] queue() {
    if (job.files.isEmpty()) {
      job.files.add(QueueFile.of("http://a.example/1", "C:\\a\\1"));
    }
    return new LegacyQueueFile(Layout.WINDOWS_10_LEGACY, List.of(job), 16_384).toBytes();
  }

  private byte[] log(String title) {
    return log("ws-07.example", title);
  }

  /// Two jobs of others, made before and after the one of the queue.
  private byte[] log(String computer, String title) {
    Instant made = job.created;
    return new EventLog(computer)
        .add(announced(title, made.minusSeconds(60), "11111111-0000-0000-0000-000000000001"))
        .add(announced(title, made.plusSeconds(60), "11111111-0000-0000-0000-000000000002"))
        .toBytes();
  }

  private static Event announced(String title, Instant time, String id) {
    return Event.of(Provider.BITS_CLIENT, 3)
        .version(2)
        .at(time)
        .data("jobTitle", Value.string(title))
        .data("jobId", Value.guid(UUID.fromString(id)))
        .data("jobOwner", Value.string("EXAMPLE\\anna"))
        .data("processPath", Value.string("C:\\a.exe"))
        .data("processId", Value.uint32(77));
  }
}
