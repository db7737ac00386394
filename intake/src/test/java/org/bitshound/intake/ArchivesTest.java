package org.bitshound.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bitshound.archives.Limits;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir private Path folder;
  private Collection collection;

  @BeforeEach
  void begin() {
    collection = new Collection(folder);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record File(String name, byte[] bytes) {}

  private static File log(String name) {
    return new File(name, Collection.log("ws-01", 1, 10).toBytes());
  }

  private static byte[] zip(File... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (File file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.bytes());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void logInAZipIsReadAsEvidenceOfItsOwn() throws IOException {
    collection.with("case.zip", zip(log("logs/a.evtx"), new File("notes.txt", new byte[] {1})));

    var told = collection.read();
    assertThat(told.kinds())
        .containsExactly("case.zip zip", "case.zip!/logs/a.evtx evtx", "case.zip!/notes.txt other");
    assertThat(told.in("case.zip!/logs/a.evtx").records()).isEqualTo(10);
    assertThat(told.observations())
        .containsExactly(
            "ws-01 3 #5 in case.zip!/logs/a.evtx[]", "ws-01 3 #10 in case.zip!/logs/a.evtx[]");
    assertThat(told.defects()).isEmpty();
  }

  @Test
  void logsThatDoNotFitIntoMemoryAreReadAlike() throws IOException {
    File[] logs =
        IntStream.range(0, 3)
            .mapToObj(i -> new File("%d.evtx".formatted(i), large("ws-0" + i)))
            .toArray(File[]::new);
    collection.with("case.zip", zip(logs));

    var told = collection.read();
    assertThat(told.machines()).hasSize(3);
    assertThat(told.records()).isEqualTo(30);
  }

  /// More than is held in memory of one entry.
  private static byte[] large(String computer) {
    byte[] log = Collection.log(computer, 1, 10).toBytes();
    return Arrays.copyOf(log, 4096 + 50 * 65_536);
  }

  @Test
  void archiveInAnArchiveIsReadToo() throws IOException {
    byte[] inner = zip(new File("a.evtx.gz", gzip(log("a").bytes())));
    collection.with("case.zip", zip(new File("host/inner.zip", inner)));

    assertThat(collection.read().in("case.zip!/host/inner.zip!/a.evtx.gz!/a.evtx").records())
        .isEqualTo(10);
  }

  @Test
  void copyInAnArchiveIsFoundByItsBytes() throws IOException {
    collection.with("a.evtx", log("").bytes()).with("case.zip", zip(log("b.evtx")));

    try (var intake =
        Intake.read(List.of(folder.toString()), new Intake.Options(2, false), new Progress())) {
      var copy = intake.files().getLast();
      assertThat(copy.duplicateOf().orElseThrow().path()).endsWith("a.evtx");
      assertThat(copy.container()).contains(Kind.ZIP);
    }
  }

  @Test
  void archivesInOneAnotherEndAtALimit() throws IOException {
    byte[] nested = log("").bytes();
    for (int i = 0; i <= Limits.DEPTH; i++) {
      nested = gzip(nested);
    }
    collection.with("a.gz", nested);

    var told = collection.read();
    assertThat(told.held()).isEmpty();
    assertThat(told.onlyDefect().what().word()).isEqualTo("depth-limit");
  }

  @Test
  void entryThatNobodyCanReadIsListedAsEncrypted() throws IOException {
    byte[] zip = zip(log("a.evtx"));
    int directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
    zip[directory + 8] |= 1;
    collection.with("a.zip", zip);

    var told = collection.read();
    assertThat(told.kinds()).containsExactly("a.zip zip", "a.zip!/a.evtx encrypted");
    assertThat(told.defectWords()).containsExactly("a.zip!/a.evtx entry-encrypted");
  }

  @Test
  void compressedFileOfNothingKnownIsNothingKnown() throws IOException {
    collection.with("a.gz", gzip(new byte[10_000]));

    assertThat(collection.read().kinds()).containsExactly("a.gz other");
  }

  @Test
  void zipThatWasCutIsReadAsFarAsItGoes() throws IOException {
    byte[] zip = zip(log("a.evtx"));
    collection.with("a.zip", Arrays.copyOf(zip, zip.length - 60));

    var told = collection.read();
    assertThat(told.in("a.zip!/a.evtx").records()).isEqualTo(10);
    assertThat(told.defectWords()).containsExactly("a.zip file-truncated");
  }
}
