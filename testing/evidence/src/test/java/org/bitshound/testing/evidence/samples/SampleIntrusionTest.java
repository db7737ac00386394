package org.bitshound.testing.evidence.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
