package org.bitshound.qmgr;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.queue.LegacyQueueFile;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.bitshound.testing.evidence.queue.QueueRow;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all, as a legacy queue and as something to carve: nothing may throw, hang or fill
/// the memory. `JAZZER_FUZZ=1` searches, as for the reader of event logs.
class QueueFuzzTest {

  @MethodSource("files")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytes(byte[] bytes) {
    MappedFile file = MappedFile.of(bytes);
    LegacyQueue.read(file, defect -> {}).tellDefects(defect -> {});
    Carver.carve(file, at -> Origin.RAW, defect -> {}).tellDefects(defect -> {});
  }

  static Stream<byte[]> files() {
    var job = new QueueJob();
    job.files.add(QueueFile.of("http://a.example/1", "C:\\a\\1"));
    job.fileIds.add(job.id);
    job.headersLength = 10;
    job.errorCode = 0x8019_0194L;
    job.packageFamily = Optional.of("family");
    Stream<byte[]> jobs = Stream.of(Layout.values()).map(job::toBlob);
    var legacy = new LegacyQueueFile(Layout.WINDOWS_10_LEGACY, List.of(job, job), 0);
    byte[] file = job.files.getFirst().toBlob();
    return Stream.concat(
        jobs,
        Stream.of(
            new byte[0],
            legacy.toBytes(),
            file,
            QueueRow.holding(job.id, file),
            QueueRow.pointing(job.id, 0x8000_0000_8000_0014L),
            QueueRow.longValue(0x19, file)));
  }
}
