package org.bitshound.archives;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bitshound.archives.Packed.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {
  private static final Map<String, String> TWO = two();

  @TempDir private Path folder;

  private static Map<String, String> two() {
    var two = new LinkedHashMap<String, String>();
    two.put("logs/a.evtx", "ElfFile of a");
    two.put("logs/\u00e9.evtx", "ElfFile of e".repeat(1000));
    return two;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"ZIP", "SEVEN_ZIP", "TAR"})
  void filesAreToldWithNameAndContent(Format format) throws IOException {
    assertThat(Packed.told(format, written(format, TWO))).isEqualTo(new Told(TWO, list()));
  }

  private byte[] written(Format format, Map<String, String> entries) throws IOException {
    return switch (format) {
      case ZIP -> Packed.zip(entries);
      case SEVEN_ZIP -> Packed.sevenZip(entries, folder.resolve("a.7z"));
      case TAR -> utf8Tar(entries);
      case GZIP, XZ, ZSTD -> throw new IllegalArgumentException();
    };
  }

  /// The writer takes bytes for characters.
  private static byte[] utf8Tar(Map<String, String> entries) {
    var bytes = new LinkedHashMap<String, String>();
    entries.forEach(
        (name, content) -> bytes.put(new String(name.getBytes(UTF_8), ISO_8859_1), content));
    return Packed.tar(bytes);
  }

  private static List<String> list(String... defects) {
    return List.of(defects);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ZIP", "SEVEN_ZIP", "TAR"})
  void compressedFileIsOneFileWithoutTheEnding(Format format) {
    byte[] packed = Packed.compressed(format, "ElfFile".getBytes(ISO_8859_1));

    assertThat(Packed.told(format, packed))
        .isEqualTo(new Told(Map.of("log.evtx", "ElfFile"), list()));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ZIP", "SEVEN_ZIP", "TAR"})
  void compressedTarIsToldAsATar(Format format) {
    byte[] packed = Packed.compressed(format, utf8Tar(TWO));

    assertThat(Packed.told(format, packed)).isEqualTo(new Told(TWO, list()));
  }

  @Test
  void gzipOfSeveralMembersIsOneFile() {
    byte[] one = Packed.compressed(Format.GZIP, "Elf".getBytes(ISO_8859_1));
    byte[] two =
        Packed.written(bytes -> {
          bytes.write(one);
          bytes.write(one);
        });

    assertThat(Packed.told(Format.GZIP, two).entries()).containsEntry("log.evtx", "ElfElf");
  }

  @Test
  void storedEntryIsReadLikeAnyOther() {
    assertThat(Packed.told(Format.ZIP, Packed.storedZip(TWO))).isEqualTo(new Told(TWO, list()));
  }

  @Test
  void zipBehindAProgramIsRead() {
    byte[] selfExtracting =
        Packed.written(bytes -> {
          bytes.write(new byte[12_345]);
          bytes.write(Packed.zip(TWO));
        });

    assertThat(Packed.told(Format.ZIP, selfExtracting).entries()).isEqualTo(TWO);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/etc/a.evtx", "../a.evtx", "logs/../../a.evtx", "C:/a.evtx", "..\\a.evtx"})
  void nameThatLeadsOutIsReadAndTold(String name) {
    Told told = Packed.told(Format.ZIP, Packed.zip(Map.of(name, "Elf")));

    String shown = name.replace('\\', '/');
    assertThat(told).isEqualTo(new Told(Map.of(shown, "Elf"), list(shown + " entry-path")));
  }

  @Test
  void secondEntryOfANameGetsANumber() {
    byte[] tar =
        Packed.written(bytes -> {
          bytes.write(Packed.tarEntry("a", '0', "", "1"));
          bytes.write(Packed.tarEntry("./a", '0', "", "2"));
          bytes.write(new byte[1024]);
        });

    assertThat(Packed.told(Format.TAR, tar))
        .isEqualTo(new Told(Map.of("a", "1", "a#2", "2"), list("a#2 entry-path")));
  }

  @ParameterizedTest(name = "type {0}")
  @CsvSource({"1,entry-path", "2,entry-path", "3,read-error", "S,read-error", "Q,read-error"})
  void whatIsNoFileInATarIsTold(char type, String word) {
    byte[] tar =
        Packed.written(bytes -> {
          bytes.write(Packed.tarEntry("a", type, "/etc/passwd", ""));
          bytes.write(Packed.tarEntry("b", '0', "", "1"));
          bytes.write(new byte[1024]);
        });

    assertThat(Packed.told(Format.TAR, tar))
        .isEqualTo(new Told(Map.of("b", "1"), list("a " + word)));
  }

  @Test
  void longNamesOfATarAreWhole() {
    String gnu = "g".repeat(300);
    String pax = "p".repeat(300);
    byte[] tar =
        Packed.written(bytes -> {
          bytes.write(Packed.tarEntry("././@LongLink", 'L', "", gnu + "\0"));
          bytes.write(Packed.tarEntry("cut", '0', "", "1"));
          bytes.write(Packed.tarEntry("pax", 'x', "", "310 path=" + pax + "\n"));
          bytes.write(Packed.tarEntry("cut", '0', "", "2"));
          bytes.write(Packed.tarEntry("own", '0', "", "3"));
          bytes.write(new byte[1024]);
        });

    assertThat(Packed.told(Format.TAR, tar))
        .isEqualTo(new Told(Map.of(gnu, "1", pax, "2", "own", "3"), list()));
  }

  @Test
  void tarGoesOnBehindADamagedHeader() {
    byte[] tar = utf8Tar(TWO);
    tar[0] ^= 1;

    Told told = Packed.told(Format.TAR, tar);
    assertThat(told.entries()).hasSize(1);
    assertThat(told.defects()).containsExactly("record-checksum");
  }

  @Test
  void zipWithoutItsDirectoryIsReadByTheHeadersOfItsEntries() {
    byte[] stored = Packed.storedZip(TWO);
    byte[] deflated = Packed.zip(TWO);

    for (byte[] zip : List.of(stored, deflated)) {
      int directory = new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002");
      Told told = Packed.told(Format.ZIP, Arrays.copyOf(zip, directory));
      assertThat(told.entries()).isEqualTo(TWO);
      assertThat(told.defects()).containsExactly("file-truncated");
    }
  }

  @Test
  void zipWithABrokenDirectoryIsReadToTheEnd() {
    byte[] zip = Packed.zip(TWO);
    zip[new String(zip, ISO_8859_1).lastIndexOf("PK\u0001\u0002")] = 'Q';

    Told told = Packed.told(Format.ZIP, zip);
    assertThat(told.entries()).isEqualTo(TWO);
    assertThat(told.defects()).containsExactly("file-header");
  }

  @Test
  void wrongChecksumIsTold() {
    byte[] zip = Packed.storedZip(Map.of("a", "ElfFile"));
    zip[new String(zip, ISO_8859_1).indexOf("ElfFile")] = 'e';

    assertThat(Packed.told(Format.ZIP, zip))
        .isEqualTo(new Told(Map.of("a", "elfFile"), list("a entry-checksum")));
  }

  @Test
  void wrongSizeIsTold() {
    byte[] zip = Packed.zip(Map.of("a", "ElfFile"));
    zip[new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002") + 24] = 100;

    assertThat(Packed.told(Format.ZIP, zip))
        .isEqualTo(new Told(Map.of("a", "ElfFile"), list("a count-differs")));
  }

  @Test
  void encryptedEntryIsTold() {
    byte[] zip = Packed.zip(Map.of("a", "ElfFile"));
    zip[new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;

    assertThat(Packed.told(Format.ZIP, zip))
        .isEqualTo(new Told(Map.of("a", ""), list("a entry-encrypted")));
  }

  @Test
  void encryptedEntryOfA7zIsTold() throws IOException {
    byte[] archive = Packed.sevenZip(Map.of("a", "ElfFile"), folder.resolve("a.7z"), 'k');

    assertThat(Packed.told(Format.SEVEN_ZIP, archive))
        .isEqualTo(new Told(Map.of("a", ""), list("a entry-encrypted")));
  }

  @Test
  void cut7zIsTold() throws IOException {
    byte[] archive = Packed.sevenZip(TWO, folder.resolve("a.7z"));

    Told told = Packed.told(Format.SEVEN_ZIP, Arrays.copyOf(archive, archive.length - 10));
    assertThat(told.entries()).isEmpty();
    assertThat(told.defects()).hasSize(1);
  }

  @Test
  void bombEndsAtItsLimit() {
    byte[] zip =
        Packed.written(bytes -> {
          try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
              out.write(zeros);
            }
          }
        });

    Told told = Packed.told(Format.ZIP, zip);
    assertThat(told.defects()).containsExactly("bomb bomb");
    assertThat(told.entries().get("bomb")).hasSize((int) Limits.ANY_RATIO);
  }

  @Test
  void entriesTogetherHaveOnlySoMuch() {
    var allowance = new Allowance(0);
    allowance.take(Limits.ANY_RATIO_TOGETHER - 10);

    Told told = Packed.told(Format.ZIP, Packed.zip(TWO), allowance);
    assertThat(told.entries()).containsEntry("logs/a.evtx", "ElfFile of");
    assertThat(told.defects()).containsExactly("logs/a.evtx bomb", "bomb");
  }
}
