package org.bitshound.qmgr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.qmgr.FoundFile.Tie;
import org.bitshound.qmgr.QueueReader.Form;
import org.bitshound.testing.evidence.queue.QueueDatabase;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Databases of our own writer: what is written is read, whatever revision of the format it is
/// written in.
class QueueDatabaseTest {
  private static final String FILE = "95d6889c-b2d3-4748-8eb1-9da0650cb892";
  private static final Instant TIME = Instant.parse("2024-10-25T21:09:21Z");

  private final List<Defect> defects = new ArrayList<>();
  private final QueueJob job = new QueueJob();

  @ParameterizedTest
  @ValueSource(ints = {110, 300}) // the last one reserves tags
  void whatIsWrittenIsLive(int revision) {
    job.fileIds.add(FILE);
    job.notifyProgram = "C:\\a.exe";
    job.errorCode = 0x8019_0194L;
    job.state = 4;
    QueueFile file = QueueFile.of("http://a.example/1", "C:\\a\\1").come(5, 10, TIME);
    QueueContent content = read(new QueueDatabase(revision).job(job).file(FILE, file).toBytes());
    assertThat(content.jobs()).hasSize(1);
    JobRecord found = content.jobs().getFirst().job();
    assertThat(content.jobs().getFirst().origin()).isEqualTo(Origin.LIVE);
    assertThat(found.fileIds()).containsExactly(FILE);
    assertThat(found.notifyProgram()).contains("C:\\a.exe");
    assertThat(found.errors()).hasSize(1);
    assertThat(content.files()).hasSize(1);
    assertThat(content.files().getFirst().origin()).isEqualTo(Origin.LIVE);
    assertThat(content.files().getFirst().id()).contains(FILE);
    assertThat(content.files().getFirst().tie()).isEqualTo(Tie.PROVEN);
    assertThat(defects).isEmpty();
  }

  @Test
  void aJobInSeveralPiecesIsReadWhole() {
    job.headersLength = 12_000;
    QueueContent content = read(new QueueDatabase(300).job(job).toBytes());
    JobRecord live =
        content.jobs().stream()
            .filter(each -> each.origin() == Origin.LIVE)
            .findFirst()
            .orElseThrow()
            .job();
    assertThat(live.whole()).isTrue();
    assertThat(live.creator()).contains(job.creator);
    assertThat(content.jobs()).extracting(each -> each.job().id()).containsOnly(job.id);
  }

  @Test
  void anUploadAndAMarkerNeverSeenBeforeAreLiveToo() {
    job.type = 1;
    var other = new QueueJob();
    other.id = "81be6087-edb5-4077-aa84-b76af8232df4";
    other.marker = Optional.of("0123456789ABCDEF0123456789ABCDEF");
    QueueFile sent = QueueFile.of("http://a.example/up", "C:\\a\\up").sent(TIME);
    QueueContent content =
        read(new QueueDatabase(300).job(job).job(other).file(FILE, sent).toBytes());
    assertThat(content.jobs()).extracting(FoundJob::origin).containsOnly(Origin.LIVE);
    assertThat(content.jobs()).extracting(each -> each.job().type()).contains(0, 1);
    assertThat(content.learnedMarkers()).hasSize(1);
    assertThat(content.files().getFirst().file().sourceTime()).contains(TIME);
  }

  @Test
  void aDeletedRowsJobIsCarved() {
    QueueContent content = read(new QueueDatabase(300).deleted(job).toBytes());
    assertThat(content.jobs()).hasSize(1);
    assertThat(content.jobs().getFirst().origin().carved()).isTrue();
  }

  @Test
  void aDirtyDatabaseIsSaidToBeOne() {
    var written = new QueueDatabase(300).job(job);
    written.database.dirty();
    read(written.toBytes());
    assertThat(defects).extracting(Defect::what).containsExactly(What.DIRTY_DATABASE);
  }

  @Test
  void noDamageThrowsOrInventsAJob() {
    job.fileIds.add(FILE);
    QueueFile file = QueueFile.of("http://a.example/1", "C:\\a\\1").come(5, 10, TIME);
    byte[] whole = new QueueDatabase(300).job(job).file(FILE, file).toBytes();
    var random = new Random(11);
    for (int run = 0; run < 300; run++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      MappedFile bytes = MappedFile.of(damaged);
      QueueReader.formOf(bytes)
          .map(form -> QueueReader.read(bytes, form, defect -> {}))
          .ifPresent(content -> assertThat(content.jobs()).hasSizeLessThanOrEqualTo(1));
    }
  }

  private QueueContent read(byte[] bytes) {
    MappedFile file = MappedFile.of(bytes);
    assertThat(QueueReader.formOf(file)).contains(Form.DATABASE);
    QueueContent content = QueueReader.read(file, Form.DATABASE, defects::add);
    defects.removeIf(each -> each.what() == What.LAYOUT_MISMATCH);
    return content;
  }
}
