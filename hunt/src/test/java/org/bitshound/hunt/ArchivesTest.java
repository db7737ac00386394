package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.testing.evidence.Packing;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A collection in an archive tells the cases of the same collection in a folder. The samples
/// always; real logs where they are at hand: a few, and all with `bitshound.archives=all`.
class ArchivesTest {
  private static final List<String> FEW =
      List.of("cases/atomic-bitsadmin", "cases/two-lone-commands", "cases/logs-cleared-afterwards");

  @TempDir private Path folder;

  static List<Arguments> collections() {
    var names = new ArrayList<String>(List.of("samples"));
    if (evidence().isPresent()) {
      names.addAll(
          "all".equals(System.getProperty("bitshound.archives")) ? List.of("corpus") : FEW);
    } else {
      System.err.println("ArchivesTest: real logs skipped, no evidence");
    }
    return names.stream()
        .flatMap(name -> Stream.of(Packing.values()).map(by -> Arguments.of(name, by)))
        .toList();
  }

  private static Optional<Path> evidence() {
    return Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
        .flatMap(Stream::ofNullable)
        .map(Path::of)
        .filter(root -> Files.isDirectory(root.resolve("cases")))
        .findFirst();
  }

  @ParameterizedTest(name = "{0} in a {1}")
  @MethodSource("collections")
  void anArchiveTellsTheCasesOfItsFolder(String name, Packing by) throws IOException {
    Map<String, byte[]> files = files(name);
    Path unpacked = folder.resolve("unpacked");
    Hunted.write(unpacked, files);
    Path packed = folder.resolve("packed");
    Hunted.write(packed, Map.of("case." + by.ending(), by.pack(files)));

    assertThat(cases(packed)).isNotEmpty().isEqualTo(cases(unpacked));
  }

  /// Names of other than ASCII letters are left to the tests of the readers.
  private static Map<String, byte[]> files(String name) throws IOException {
    if (name.equals("samples")) {
      return new TreeMap<>(SampleIntrusion.files());
    }
    Path from = evidence().orElseThrow().resolve(name);
    var files = new TreeMap<String, byte[]>();
    for (Path file : Hunted.filesBelow(from)) {
      String below = from.relativize(file).toString();
      if (Files.size(file) > 0 && below.length() < 100) {
        files.put(below, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static String cases(Path of) throws IOException {
    return new Hunted(of)
        .jsonWithoutPlaces()
        .lines()
        .filter(line -> line.startsWith(".cases"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void documentSaysInWhichArchiveAnEntryLies() throws IOException {
    Hunted.write(folder, Map.of("case.zip", Packing.ZIP.pack(SampleIntrusion.files())));

    List<EvidenceFile> rows = new Hunted(folder).document().evidence();
    assertThat(rows.getFirst().kind()).isEqualTo(EvidenceKind.ZIP);
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(row -> {
          assertThat(row.container()).contains(EvidenceKind.ZIP);
          assertThat(row.path()).contains("/case.zip!/");
        });
  }
}
