package org.bitshound.qmgr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.qmgr.FoundFile.Tie;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.bitshound.testing.evidence.queue.QueueRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarverTest {
  private static final QueueFile FILE = QueueFile.of("http://a.example/1", "C:\\a\\1");
  private static final String UNKNOWN = "0123456789ABCDEF0123456789ABCDEF";

  private final List<Defect> defects = new ArrayList<>();
  private final QueueJob job = new QueueJob();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 4_093})
  void objectsAreFoundAtEveryPlace(int offset) {
    QueueContent content =
        carve(new byte[offset], job.toBlob(Layout.DATABASE_10), FILE.toBlob(), new byte[3]);
    assertThat(content.jobs()).extracting(FoundJob::offset).containsExactly((long) offset);
    assertThat(content.files()).hasSize(1);
    assertThat(content.files().getFirst().file().remoteName()).isEqualTo("http://a.example/1");
    assertThat(content.files().getFirst().tie()).isEqualTo(Tie.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {131_057, 131_060, 131_072, 300_001, 9_437_160, 9_437_185})
  void objectsAreFoundOverTheEdgesOfWhatIsReadAtOnce(int between) {
    byte[] blob = job.toBlob(Layout.DATABASE_10);
    QueueContent content = carve(blob, new byte[between], blob, new byte[7], FILE.toBlob());
    assertThat(content.jobs())
        .extracting(FoundJob::offset)
        .containsExactly(0L, (long) blob.length + between);
    assertThat(content.files()).hasSize(1);
  }

  @Test
  void aTornJobFarFromAnyMarkerIsFoundByItsFiles() {
    byte[] blob = job.toBlob(Layout.DATABASE_10);
    blob[2] ^= 0x55;
    QueueContent content = carve(new byte[600_011], blob, new byte[20]);
    assertThat(content.jobs()).extracting(FoundJob::offset).containsExactly(600_011L);
  }

  @Test
  void aMarkerNeverSeenBeforeIsLearnedFromTheFilesInside() {
    job.marker = Optional.of(UNKNOWN);
    job.title = "unheard of";
    QueueContent content = carve(new byte[33], job.toBlob(Layout.DATABASE_11), new byte[40]);
    assertThat(content.jobs()).hasSize(1);
    assertThat(content.jobs().getFirst().offset()).isEqualTo(33);
    assertThat(content.jobs().getFirst().job().whole()).isTrue();
    assertThat(content.learnedMarkers()).hasSize(1);
    content.tellDefects(defects::add);
    assertThat(defects).extracting(Defect::what).containsExactly(What.LAYOUT_MISMATCH);
  }

  @Test
  void aJobWhoseMarkerIsOverwrittenIsTornAndNothingIsLearnedFromIt() {
    byte[] blob = job.toBlob(Layout.DATABASE_10);
    blob[2] ^= 0x55;
    QueueContent content = carve(new byte[16], blob);
    assertThat(content.jobs()).hasSize(1);
    assertThat(content.jobs().getFirst().job().torn()).isTrue();
    assertThat(content.learnedMarkers()).isEmpty();
  }

  @Test
  void aHeadWithoutItsListOfFilesIsStillAJob() {
    byte[] head = Arrays.copyOf(job.toBlob(Layout.DATABASE_10), 700);
    JobRecord found = carve(head, new byte[100]).jobs().getFirst().job();
    assertThat(found.id()).isEqualTo(job.id);
    assertThat(found.created()).isEmpty();
    assertThat(found.whole()).isFalse();
  }

  @Test
  void filesOfALegacyJobWithoutHeadAreFound() {
    job.files.add(FILE);
    job.files.add(QueueFile.of("http://a.example/2", "C:\\a\\2"));
    byte[] blob = job.toBlob(Layout.WINDOWS_7);
    byte[] rest = Arrays.copyOfRange(blob, 800, blob.length);
    QueueContent content = carve(rest);
    assertThat(content.jobs()).isEmpty();
    assertThat(content.files())
        .extracting(each -> each.file().remoteName())
        .containsExactly("http://a.example/1", "http://a.example/2");
  }

  @Test
  void aRowInFrontTiesAFileToItsKey() {
    QueueContent content = carve(new byte[5], QueueRow.holding(job.id, FILE.toBlob()));
    assertThat(content.files().getFirst().id()).contains(job.id);
    assertThat(content.files().getFirst().tie()).isEqualTo(Tie.PROVEN);
  }

  @Test
  void bytesFullOfMarkersTakeLinearTime() {
    byte[] marker = Arrays.copyOf(marker(), 16);
    var bytes = new byte[8 << 20];
    for (int at = 0; at + 16 <= bytes.length; at += 16) {
      System.arraycopy(marker, 0, bytes, at, 16);
    }
    long before = System.nanoTime();
    assertThat(carve(bytes).jobs()).isEmpty();
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  /// {@return the marker of a list of files}
  private byte[] marker() {
    byte[] blob = job.toBlob(Layout.DATABASE_10);
    for (int at = 0; ; at++) {
      if (Marker.FILES.guid().isAt(ByteView.of(blob), at)) {
        return Arrays.copyOfRange(blob, at, at + 16);
      }
    }
  }

  private QueueContent carve(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return Carver.carve(MappedFile.of(all.toByteArray()), at -> Origin.RAW, defects::add);
  }
}
