package org.bitshound.qmgr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.queue.FileRecord;
import org.bitshound.event.queue.FileRecord.Volume;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.junit.jupiter.api.Test;

class FileBlobTest {
  private static final Instant TIME = Instant.parse("2022-12-19T18:16:35.0000001Z");
  private static final QueueFile NEW =
      QueueFile.of("https://cdn.example/a.crx3", "C:\\Users\\bob\\a.crx3");

  @Test
  void aFileThatHasNotBegunHasNoSizeAndNoServerTime() {
    FileRecord file = whole(NEW);
    assertThat(file.localName()).isEqualTo("C:\\Users\\bob\\a.crx3");
    assertThat(file.remoteName()).isEqualTo("https://cdn.example/a.crx3");
    assertThat(file.temporaryName()).isEqualTo("C:\\Users\\bob\\BIT7A1.tmp");
    assertThat(file.total()).isEmpty();
    assertThat(file.transferred()).isZero();
    assertThat(file.remoteTime()).isEmpty();
    assertThat(file.volume())
        .contains(
            new Volume(
                "C:\\", "\\\\?\\Volume{08542f90-0000-0000-0000-501f00000000}\\", 3, 0xd49d126fL));
  }

  @Test
  void sizesAndTheServersTimeAreRead() {
    FileRecord file = whole(NEW.come(4_000, 4_782, TIME));
    assertThat(file.transferred()).isEqualTo(4_000);
    assertThat(file.total()).hasValue(4_782);
    assertThat(file.remoteTime()).contains(TIME);
  }

  @Test
  void aFileInRangesHasAShortEnd() {
    assertThat(whole(NEW.come(10, 10, TIME).inRanges(2)).ranges()).isEqualTo(2);
  }

  @Test
  void aFileThatIsSentHasItsOwnTimeInFront() {
    assertThat(whole(NEW.sent(TIME)).sourceTime()).contains(TIME);
  }

  @Test
  void aFileThatIsCutKeepsNamesAndSizesAlone() {
    byte[] blob = NEW.come(4_000, 4_782, TIME).toBlob();
    FileRecord file = read(Arrays.copyOf(blob, blob.length - 40)).orElseThrow().value();
    assertThat(file.whole()).isFalse();
    assertThat(file.total()).hasValue(4_782);
    assertThat(file.volume()).isEmpty();
    assertThat(file.remoteTime()).isEmpty();
  }

  @Test
  void aMarkerBeforeAnythingElseIsNoFile() {
    byte[] blob = NEW.toBlob();
    byte[] footer = Arrays.copyOfRange(blob, blob.length - 16, blob.length + 200);
    assertThat(read(footer)).isEmpty();
  }

  private static FileRecord whole(QueueFile written) {
    byte[] blob = written.toBlob();
    Parsed<FileRecord> parsed = read(blob).orElseThrow();
    assertThat(parsed.value().whole()).isTrue();
    assertThat(parsed.end()).isEqualTo(blob.length);
    return parsed.value();
  }

  private static Optional<Parsed<FileRecord>> read(byte[] blob) {
    return FileBlob.read(ByteView.of(blob), 0);
  }
}
