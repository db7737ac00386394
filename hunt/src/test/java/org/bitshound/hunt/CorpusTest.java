package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.CaseFileWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What a hunt of 651 real logs calls suspicious or for review, where they are at hand: ids,
/// verdicts and hashes, and nothing of what the logs say. Each row was read against its records
/// before it was kept.
class CorpusTest {

  @Test
  void whatIsHeldAgainstRealLogsIsWhatWasReadByHand() throws IOException {
    Path corpus = corpus();
    String found =
        new Hunted(corpus)
            .document().cases().stream()
                .filter(one -> one.verdict() != Verdict.EXPECTED)
                .map(one -> row(one, corpus.toString()))
                .collect(Collectors.joining());

    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "corpus.tsv"), found);
    assertThat(found).isEqualTo(kept());
  }

  private static String row(Case one, String folder) {
    String findings =
        one.findings().stream().map(Finding::analytic).collect(Collectors.joining(" "));
    return String.join(
            "\t",
            one.id(),
            one.kind().word(),
            one.verdict().word(),
            one.severity().word(),
            findings,
            hash(one, folder))
        + "\n";
  }

  /// Of what the case itself says: counts over the collection change with any other case, and what
  /// to do has tests of its own.
  private static String hash(Case one, String folder) {
    Case.Draft draft = one.toDraft();
    draft.prevalence = List.of();
    draft.actions = List.of();
    draft.destinations = List.of();
    String text = new String(new CaseFileWriter().text(draft.toCase()), UTF_8);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.replace(folder, "").getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException always) {
      throw new AssertionError(always);
    }
  }

  private static String kept() throws IOException {
    try (var kept = CorpusTest.class.getResourceAsStream("corpus.tsv")) {
      return kept == null ? "" : new String(kept.readAllBytes(), UTF_8);
    }
  }

  private static Path corpus() {
    return Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
        .filter(Objects::nonNull)
        .map(folder -> Path.of(folder).resolve("corpus"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("NOT CHECKED: no unpacked corpus of real logs"));
  }
}
