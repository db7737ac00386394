package org.bitshound.qmgr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.queue.LegacyQueueFile;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyQueueTest {
  private static final String OTHER = "81be6087-edb5-4077-aa84-b76af8232df4";

  private final List<Defect> defects = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(names = {"WINDOWS_7", "WINDOWS_10_LEGACY"})
  void allJobsOfTheListAreLive(Layout layout) {
    QueueContent content = read(queue(layout, job(""), job(OTHER)));
    assertThat(content.jobs()).extracting(FoundJob::origin).containsOnly(Origin.LIVE);
    assertThat(content.jobs()).extracting(each -> each.job().id()).endsWith(OTHER).hasSize(2);
    assertThat(content.jobs().getFirst().job().files()).hasSize(1);
    assertThat(defects).isEmpty();
  }

  @Test
  void anEmptyQueueHasNoJobAndNoDefect() {
    assertThat(read(queue(Layout.WINDOWS_10_LEGACY)).jobs()).isEmpty();
    assertThat(defects).isEmpty();
  }

  @Test
  void aChangedByteIsToldByTheChecksum() {
    byte[] file = queue(Layout.WINDOWS_10_LEGACY, job(""));
    file[100] ^= 1; // in the id of the job
    assertThat(read(file).jobs()).hasSize(1);
    assertThat(defects).extracting(Defect::what).containsExactly(What.RECORD_CHECKSUM);
  }

  @Test
  void whatLiesBehindTheQueueIsCarved() {
    byte[] file = queue(Layout.WINDOWS_7);
    byte[] old = job(OTHER).toBlob(Layout.WINDOWS_7);
    System.arraycopy(old, 0, file, 5_001, old.length);
    QueueContent content = read(file);
    assertThat(content.jobs()).hasSize(1);
    assertThat(content.jobs().getFirst().origin()).isEqualTo(Origin.SLACK);
    assertThat(content.jobs().getFirst().offset()).isEqualTo(5_001);
  }

  @Test
  void aBrokenJobHidesNoneBehindIt() {
    byte[] file = queue(Layout.WINDOWS_7, job(""), job(OTHER));
    file[16 + 16 + 16 + 4 + 16 + 5] = 1; // priority 256 and more
    QueueContent content = read(file);
    assertThat(content.jobs()).extracting(each -> each.job().id()).contains(OTHER);
    assertThat(defects).extracting(Defect::what).contains(What.RECORD_SIGNATURE);
  }

  @Test
  void aFileIsKnownByTheMarkerAfterItsFormat() {
    assertThat(LegacyQueue.isLegacyQueue(ByteView.of(queue(Layout.WINDOWS_7)))).isTrue();
    assertThat(LegacyQueue.isLegacyQueue(ByteView.of(queue(Layout.WINDOWS_10_LEGACY)))).isTrue();
    assertThat(LegacyQueue.isLegacyQueue(ByteView.of(new byte[80]))).isFalse();
  }

  private static QueueJob job(String id) {
    var job = new QueueJob();
    job.id = id.isEmpty() ? job.id : id;
    job.files.add(QueueFile.of("http://a.example/1", "C:\\a\\1"));
    return job;
  }

  private static byte[] queue(Layout layout, QueueJob... jobs) {
    return new LegacyQueueFile(layout, List.of(jobs), 16_384).toBytes();
  }

  private QueueContent read(byte[] file) {
    return LegacyQueue.read(MappedFile.of(file), defects::add);
  }
}
