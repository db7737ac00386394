package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same evidence gives the same document, byte by byte; and cut into other files the same but
/// for where evidence lies.
class SameInSameOutTest {
  private static final int HEADER_BLOCK = 4096;
  private static final int CHUNK = 65_536;

  @TempDir Path folder;

  /// The sample, and real collections of several logs where they are at hand.
  static List<String> collections() throws IOException {
    var names = new ArrayList<String>(List.of("samples"));
    Optional<Path> real = evidence();
    if (real.isEmpty()) {
      System.err.println("SameInSameOutTest: real collections skipped, no evidence");
    } else {
      try (Stream<Path> cases = Files.list(real.get())) {
        for (Path one : cases.sorted().toList()) {
          long logs = Hunted.filesBelow(one).stream().filter(SameInSameOutTest::isSmallLog).count();
          if (logs > 1) {
            names.add(one.getFileName().toString());
          }
        }
      }
    }
    return names;
  }

  private static Optional<Path> evidence() {
    return Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
        .flatMap(Stream::ofNullable)
        .map(root -> Path.of(root).resolve("cases"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static boolean isSmallLog(Path file) {
    try {
      byte[] start = Files.newInputStream(file).readNBytes(7);
      return Files.size(file) < 64 << 20 && Arrays.equals(start, "ElfFile".getBytes(ISO_8859_1));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Map<String, byte[]> files(String name) throws IOException {
    if (name.equals("samples")) {
      return SampleIntrusion.files();
    }
    Path from = evidence().orElseThrow().resolve(name);
    var files = new TreeMap<String, byte[]>();
    for (Path file : Hunted.filesBelow(from)) {
      if (isSmallLog(file)) {
        files.put(from.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void threadsChangeNothing(String name) throws IOException {
    Hunted.write(folder, files(name));
    String one = json(1);

    assertThat(json(2)).isEqualTo(one);
    assertThat(json(7)).isEqualTo(one);
  }

  private String json(int threads) throws IOException {
    var hunted = new Hunted(folder);
    hunted.threads = threads;
    return hunted.json();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void orderOfPathsChangesNothing(String name) throws IOException {
    Hunted.write(folder, files(name));
    var paths = new ArrayList<>(Hunted.filesBelow(folder).stream().map(Path::toString).toList());
    String sorted = new Hunted(paths).json();
    Collections.reverse(paths);
    assertThat(new Hunted(paths).json()).isEqualTo(sorted);
    Collections.shuffle(paths, new Random(7));
    assertThat(new Hunted(paths).json()).isEqualTo(sorted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void casesMadeAgainAreTheSame(String name) throws IOException {
    Hunted.write(folder, files(name));
    var hunted = new Hunted(folder);
    String kept = hunted.json();
    hunted.whole = false;

    assertThat(hunted.json()).isEqualTo(kept);
  }

  @Test
  void localeAndTimeZoneChangeNothing() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String here = new Hunted(folder).json();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        assertThat(new Hunted(folder).json()).as(tag).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void cuttingLogsIntoFilesChangesOnlyWhereEvidenceLies(String name) throws IOException {
    Path whole = folder.resolve("whole");
    Path cut = folder.resolve("cut");
    Map<String, byte[]> files = files(name);
    Hunted.write(whole, files);
    for (var file : files.entrySet()) {
      Hunted.write(cut, pieces(file.getKey(), file.getValue()));
    }

    assertThat(new Hunted(cut).jsonWithoutPlaces())
        .isEqualTo(new Hunted(whole).jsonWithoutPlaces());
  }

  /// Each chunk as a file of its own, with the header block of the whole log. Logs whose defects
  /// tell of the file itself are left whole: their header counts the chunks that were there.
  private static Map<String, byte[]> pieces(String name, byte[] log) {
    int chunks = (log.length - HEADER_BLOCK) / CHUNK;
    if (chunks < 2 || (log.length - HEADER_BLOCK) % CHUNK != 0) {
      return Map.of(name, log);
    }
    var pieces = new TreeMap<String, byte[]>();
    for (int chunk = 0; chunk < chunks; chunk++) {
      byte[] piece = Arrays.copyOf(log, HEADER_BLOCK + CHUNK);
      System.arraycopy(log, HEADER_BLOCK + chunk * CHUNK, piece, HEADER_BLOCK, CHUNK);
      piece[42] = (byte) (isUsed(log, chunk) ? 1 : 0);
      piece[43] = 0;
      var crc = new CRC32();
      crc.update(piece, 0, 120);
      for (int i = 0; i < 4; i++) {
        piece[124 + i] = (byte) (crc.getValue() >>> (8 * i));
      }
      pieces.put("%s.%05d".formatted(name, chunk), piece);
    }
    return pieces;
  }

  private static boolean isUsed(byte[] log, int chunk) {
    return log[HEADER_BLOCK + chunk * CHUNK] == 'E';
  }
}
