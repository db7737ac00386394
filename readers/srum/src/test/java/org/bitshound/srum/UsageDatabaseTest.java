package org.bitshound.srum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.EseDatabase;
import org.bitshound.event.usage.NetworkUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Databases of real machines, below the folder of evidence; `esedbexport` is the foreign witness.
class UsageDatabaseTest {
  @TempDir private Path folder;

  private static Path database(String name) {
    String evidence =
        Optional.ofNullable(System.getProperty("bitshound.evidence"))
            .or(() -> Optional.ofNullable(System.getenv("BITSHOUND_EVIDENCE")))
            .orElse("");
    assumeThat(evidence).as("a folder of evidence").isNotEmpty();
    Path file = Path.of(evidence, "ese", name, "SRUDB.dat");
    assumeThat(file).exists();
    return file;
  }

  private static List<NetworkUsage> read(Path file) throws IOException {
    try (var arena = Arena.ofConfined()) {
      EseDatabase database = EseDatabase.of(MappedFile.open(file, arena), defect -> {});
      assertThat(UsageDatabase.isUsage(database)).isTrue();
      return UsageDatabase.network(database, defect -> {});
    }
  }

  private List<NetworkUsage> ofBits(String name) throws IOException {
    return read(database(name)).stream()
        .filter(row -> row.program().equals(Optional.of("BITS")))
        .toList();
  }

  @Test
  void bytesOfBitsAreTheOwnersOfItsJobs() throws IOException {
    List<NetworkUsage> bits = ofBits("go-ese-srudb");

    assertThat(bits).hasSize(3);
    NetworkUsage last = bits.getLast();
    assertThat(last.sid()).contains("S-1-5-21-3442094626-3791537600-2028639842-1001");
    assertThat(last.sent()).isEqualTo(1_985_358);
    assertThat(last.received()).isEqualTo(96_840_870);
    assertThat(last.time().orElseThrow())
        .isCloseTo(Instant.parse("2021-10-13T14:10:00Z"), within(1));
  }

  private static org.assertj.core.data.TemporalUnitOffset within(long seconds) {
    return new org.assertj.core.data.TemporalUnitWithinOffset(seconds, ChronoUnit.SECONDS);
  }

  @Test
  void databaseOfAnOlderLayoutHasNoNetworkTable() throws IOException {
    assertThat(read(database("dissect-srudb"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chainsaw-srudb", "go-ese-srudb"})
  void esedbexportSaysTheSame(String name) throws IOException, InterruptedException {
    Path file = database(name);
    Path exported = export(file);
    Map<String, String> names = names(exported);
    var expected = new ArrayList<String>();
    for (List<String> row : rows(exported, "{973F5D5C")) {
      expected.add(
          names.getOrDefault(row.get(2), "")
              + " "
              + names.getOrDefault(row.get(3), "")
              + " "
              + row.get(7)
              + " "
              + row.get(8));
    }
    List<String> found =
        read(file).stream()
            .map(row ->
                row.program().orElse("")
                    + " "
                    + row.sid().orElse("")
                    + " "
                    + row.sent()
                    + " "
                    + row.received())
            .toList();

    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  private Path export(Path file) throws IOException, InterruptedException {
    Path target = folder.resolve("out");
    assumeThat(Stream.of("/usr/bin/esedbexport", "/usr/local/bin/esedbexport").map(Path::of))
        .as("esedbexport of libesedb")
        .anyMatch(Files::isExecutable);
    var process =
        new ProcessBuilder("esedbexport", "-t", target.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return folder.resolve("out.export");
  }

  private static List<List<String>> rows(Path exported, String table) throws IOException {
    try (Stream<Path> files = Files.list(exported)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith(table))
              .findFirst()
              .orElseThrow();
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .toList();
    }
  }

  private static Map<String, String> names(Path exported) throws IOException {
    var names = new HashMap<String, String>();
    for (List<String> row : rows(exported, "SruDbIdMapTable")) {
      byte[] blob = HexFormat.of().parseHex(row.get(2).toLowerCase(Locale.ROOT));
      if (blob.length > 0) {
        names.put(row.get(1), row.get(0).equals("3") ? sid(blob) : text(blob));
      }
    }
    return names;
  }

  private static String text(byte[] blob) {
    String text = new String(blob, java.nio.charset.StandardCharsets.UTF_16LE);
    return text.substring(0, text.indexOf(0));
  }

  private static String sid(byte[] blob) {
    var sid = new StringBuilder("S-" + blob[0] + "-" + blob[7]);
    for (int at = 8; at < blob.length; at += 4) {
      long part = 0;
      for (int i = 3; i >= 0; i--) {
        part = part << 8 | (blob[at + i] & 0xff);
      }
      sid.append('-').append(part);
    }
    return sid.toString();
  }
}
