package org.bitshound.testing.evidence.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SampleIntrusionTest {
  private static final Path SAMPLES = Path.of(System.getProperty("bitshound.root"), "samples");

  @Test
  void theStoryIsTheSameEachTime() {
    Map<String, byte[]> again = SampleIntrusion.files();

    SampleIntrusion.files()
        .forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(again.get(path)));
  }

  @Test
  void theSamplesInTheRepositoryAreTheOnesMadeHere() throws IOException {
    Map<String, byte[]> made = SampleIntrusion.files();
    try (var kept = Files.walk(SAMPLES)) {
      var logs =
          kept.filter(path -> path.toString().endsWith(".evtx"))
              .map(path -> SAMPLES.relativize(path).toString().replace('\\', '/'))
              .collect(Collectors.toSet());
      assertThat(logs).isEqualTo(made.keySet());
    }
    for (var file : made.entrySet()) {
      assertThat(Files.readAllBytes(SAMPLES.resolve(file.getKey())))
          .as("%s, made anew as samples/README.md says", file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void theCollectionInTheRepositoryIsTheOneMadeHere() throws IOException {
    for (var file : SampleIntrusion.collection().entrySet()) {
      byte[] kept = Files.readAllBytes(SAMPLES.resolve(file.getKey()));
      assertThat(unpacked(file.getKey(), kept))
          .as("%s, made anew as samples/README.md says", file.getKey())
          .isEqualTo(unpacked(file.getKey(), file.getValue()));
    }
  }

  /// Java packs alike, but not every Java to the same bytes.
  private static Map<String, String> unpacked(String name, byte[] file) throws IOException {
    var entries = new TreeMap<String, String>();
    if (!name.endsWith(".zip")) {
      entries.put(name, HexFormat.of().formatHex(file));
      return entries;
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
      }
    }
    return entries;
  }

  @Test
  void noAddressOfAStrangerIsCalledEvil() {
    var host = Pattern.compile("https?://([^/:]+)");
    for (var file : SampleIntrusion.files().entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.ISO_8859_1).replace("\0", "");
      assertThat(host.matcher(text).results().map(match -> match.group(1)).distinct())
          .as(file.getKey())
          .allMatch(name ->
              name.endsWith(".example")
                  || name.startsWith("203.0.113.")
                  || name.startsWith("198.51.100.")
                  || name.endsWith(".microsoft.com")
                  || name.equals("g.live.com"));
    }
  }
}
