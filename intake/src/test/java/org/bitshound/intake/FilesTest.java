package org.bitshound.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.PathOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which files are evidence, and how often.
class FilesTest {
  @TempDir Path folder;
  private Collection collection;

  @BeforeEach
  void begin() {
    collection = new Collection(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a database             | ESE       | 4     | efcdab89",
        "a queue, newer header  | QMGR_DAT  | 16    | 13f72bc84099124a9f1a3aaebd894eea",
        "a queue, older header  | QMGR_DAT  | 24    | 13f72bc84099124a9f1a3aaebd894eea",
        "a log of Windows XP    | EVT       | 4     | 4c664c65",
        "a hive                 | REGISTRY  | 0     | 72656766",
        "a zip                  | ZIP       | 0     | 504b0304",
        "a 7z                   | SEVEN_ZIP | 0     | 377abcaf271c",
        "a gzip                 | GZIP      | 0     | 1f8b08",
        "an xz                  | XZ        | 0     | fd377a585a00",
        "a zst                  | ZSTD      | 0     | 28b52ffd",
        "a tar                  | TAR       | 257   | 7573746172",
        "a chunk without header | EVTX      | 4096  | 456c6643686e6b00",
        "text                   | OTHER     | 0     | 68656c6c6f",
        "a signature elsewhere  | OTHER     | 1     | 456c6646696c6500"
      })
  void fileIsWhatItsBytesSay(String why, Kind kind, int at, String hex) throws IOException {
    byte[] bytes = new byte[8192];
    byte[] signature = HexFormat.of().parseHex(hex);
    System.arraycopy(signature, 0, bytes, at, signature.length);
    collection.with("Security.evtx", bytes);

    assertThat(collection.read().kinds()).as(why).containsExactly("Security.evtx " + kind.word());
  }

  @Test
  void logIsReadUnderAnyName() throws IOException {
    collection.with("notes.txt", Collection.log("ws-01", 1, 10));

    assertThat(collection.read().in("notes.txt").records()).isEqualTo(10);
  }

  @Test
  void logWithDamagedHeaderIsReadAndTheDamageTold() throws IOException {
    byte[] log = Collection.log("ws-01", 1, 10).toBytes();
    Arrays.fill(log, 0, 128, (byte) 0);
    collection.with("a.evtx", log);

    var told = collection.read();
    assertThat(told.in("a.evtx").records()).isEqualTo(10);
    assertThat(told.defectWords()).containsExactly("a.evtx file-header");
  }

  @Test
  void fileOfNoLengthIsEmpty() throws IOException {
    collection.with("a.evtx", new byte[0]);

    assertThat(collection.read().kinds()).containsExactly("a.evtx empty");
  }

  @Test
  void fileShorterThanItsSignatureIsNothingKnown() throws IOException {
    collection.with("a.evtx", "ElfFil".getBytes(ISO_8859_1));

    assertThat(collection.read().kinds()).containsExactly("a.evtx other");
  }

  @Test
  void linkOutOfTheFolderIsNotFollowedAndTold() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    new Collection(outside).with("a.evtx", Collection.log("ws-01", 1, 10));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    link(inside.resolve("b.evtx"), outside.resolve("a.evtx"));

    var told = collection.read(List.of(inside.toString()));
    assertThat(told.kinds()).isEmpty();
    assertThat(told.defectWords()).containsExactly("inside/b.evtx read-error");
  }

  @Test
  void linkToAFileThatIsWalkedAnywayIsNoLoss() throws IOException {
    collection.with("a/a.evtx", Collection.log("ws-01", 1, 10));
    Files.createDirectory(folder.resolve("b"));
    link(folder.resolve("b/a.evtx"), folder.resolve("a/a.evtx"));

    var both =
        collection.read(List.of(folder.resolve("b").toString(), folder.resolve("a").toString()));
    assertThat(both.kinds()).containsExactly("a/a.evtx evtx");
    assertThat(both.defects()).isEmpty();
  }

  @Test
  void linkLeadingNowhereIsTold() throws IOException {
    link(folder.resolve("a.evtx"), folder.resolve("gone.evtx"));

    assertThat(collection.read().defectWords()).containsExactly("a.evtx read-error");
  }

  private static void link(Path from, Path to) {
    try {
      Files.createSymbolicLink(from, to);
    } catch (IOException | UnsupportedOperationException cannot) {
      assumeTrue(false, "this system makes no links here");
    }
  }

  @Test
  void fileThatCannotBeReadIsTold() throws IOException {
    collection.with("a.evtx", Collection.log("ws-01", 1, 10));
    collection.with("b.evtx", Collection.log("ws-02", 1, 10));
    Path locked = folder.resolve("a.evtx");
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "not forbidden");

    var told = collection.read();
    assertThat(told.defectWords()).containsExactly("a.evtx read-error");
    assertThat(told.in("b.evtx").records()).isEqualTo(10);
  }

  @Test
  void pathThatIsNotThereIsTold() throws IOException {
    var told = collection.read(List.of(folder.resolve("gone").toString()));

    assertThat(told.defectWords()).containsExactly("gone read-error");
  }

  @Test
  void fileGivenInSeveralWaysIsReadOnce() throws IOException {
    collection.with("sub/a.evtx", Collection.log("ws-01", 1, 10));
    String file = folder.resolve("sub/a.evtx").toString();

    var told =
        collection.read(List.of(file, folder.toString(), file, folder.resolve("sub").toString()));
    assertThat(told.kinds()).containsExactly("sub/a.evtx evtx");
    assertThat(told.in("sub/a.evtx").duplicates()).isZero();
  }

  @Test
  void orderOfPathsChangesNothing() throws IOException {
    collection.with("a/1.evtx", Collection.log("ws-01", 1, 40));
    collection.with("b/2.evtx", Collection.log("ws-01", 21, 60));
    collection.with("c.evtx", Collection.log("ws-02", 1, 10));
    var given =
        new ArrayList<>(
            List.of(
                folder.resolve("a").toString(),
                folder.resolve("b").toString(),
                folder.resolve("c.evtx").toString()));
    var forward = collection.read(given);
    Collections.reverse(given);
    var backward = collection.read(given);

    assertThat(backward.kinds()).isEqualTo(forward.kinds());
    assertThat(backward.observations()).isEqualTo(forward.observations());
    assertThat(backward.machines()).isEqualTo(forward.machines());
  }

  @Test
  void copyUnderAnotherNameIsFoundByItsBytes() throws IOException {
    byte[] log = Collection.log("ws-01", 1, 10).toBytes();
    collection.with("a.evtx", log).with("z/b.txt", log);

    try (var intake =
        Intake.read(List.of(folder.toString()), new Intake.Options(2, false), new Progress())) {
      var copy = intake.files().get(1);
      assertThat(copy.duplicateOf().orElseThrow().path()).endsWith("a.evtx");
      assertThat(intake.held()).hasSize(1);
    }
    assertThat(collection.read().observations())
        .containsExactly(
            "ws-01 3 #5 in a.evtx[ and z/b.txt]", "ws-01 3 #10 in a.evtx[ and z/b.txt]");
  }

  @Test
  void pathsAreInOrderOfCodePoints() {
    var paths = new ArrayList<>(List.of("\ud83d\ude00", "\uffee", "b", "a", "ab"));
    paths.sort(PathOrder.BY_CODE_POINTS);

    assertThat(paths).containsExactly("a", "ab", "b", "\uffee", "\ud83d\ude00");
  }
}
