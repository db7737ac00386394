package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.json.CaseFileReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What playbooks say of the samples, word for word, and of the evidence cases where those are at
/// hand. What they say now is written to `target`: read it before you keep it.
class PlaybookRunsTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @Test
  void theSamplesAreAnsweredWordForWord() throws IOException {
    String said = RunText.whole(new Hunted(SAMPLES).document());

    assertThat(said).isEqualTo(kept("playbook-runs.txt", said));
  }

  @Test
  void everyValueInAnAnswerStandsAtOneOfItsFields() throws IOException {
    assertThat(new SaidValues(new Hunted(SAMPLES).document()).unfounded()).isEmpty();
  }

  @Test
  void everyAnswerCitesEvidenceThatItsCaseHasOrCoverage() throws IOException {
    CaseFile document = new Hunted(SAMPLES).document();
    for (Playbook playbook : document.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        run.caseId().ifPresent(id -> assertCited(run, refs(document, id)));
      }
    }
  }

  @Test
  void whatIsSaidOfTheCollectionCitesTheCasesAndHostsThatSayIt() throws IOException {
    CaseFile document = new Hunted(SAMPLES).document();
    var known = new HashSet<>(document.ids());
    document.hosts().forEach(host -> known.add(host.name()));
    for (Playbook playbook : document.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        if (run.caseId().isEmpty() && run.host().isEmpty()) {
          for (Answer answer : run.answers()) {
            assertThat(known).as(answer.step()).containsAll(answer.evidence());
            assertThat(answer.evidence().isEmpty())
                .as(answer.step())
                .isEqualTo(answer.fields().isEmpty());
          }
        }
      }
    }
  }

  private static Set<String> refs(CaseFile document, String id) {
    var refs = new HashSet<String>();
    for (Case one : document.cases()) {
      if (one.id().equals(id)) {
        one.evidence().stream().map(EvidenceRow::ref).forEach(refs::add);
      }
    }
    return refs;
  }

  private static void assertCited(PlaybookRun run, Set<String> refs) {
    for (Answer answer : run.answers()) {
      assertThat(refs).as(answer.step()).containsAll(answer.evidence());
      if (answer.status() == AnswerStatus.ANSWERED) {
        assertThat(answer.evidence().size() + answer.coverage().size())
            .as(answer.step())
            .isPositive();
      }
    }
  }

  @Test
  void runsThatWereWrittenAreThoseThatAreMadeAgain() throws Exception {
    var hunted = new Hunted(SAMPLES);
    CaseFile written = read(hunted.json());
    hunted.whole = false;

    assertThat(RunText.whole(hunted.document())).isEqualTo(RunText.whole(written));
  }

  private static CaseFile read(String json) throws Exception {
    return new CaseFileReader().read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  @Test
  void theEvidenceCasesAreAnsweredAsBefore() throws IOException {
    Path cases = cases();
    var said = new StringBuilder();
    try (Stream<Path> folders = Files.list(cases)) {
      for (Path folder : folders.sorted().toList()) {
        CaseFile document = new Hunted(folder).document();
        said.append("## ").append(folder.getFileName()).append('\n');
        said.append(RunText.brief(document, folder.toString()));
        assertThat(new SaidValues(document).unfounded()).as(folder.toString()).isEmpty();
      }
    }

    assertThat(said.toString()).isEqualTo(kept("playbook-runs-of-evidence.txt", said.toString()));
  }

  private static Path cases() {
    return Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
        .filter(Objects::nonNull)
        .map(folder -> Path.of(folder).resolve("cases"))
        .filter(Files::isDirectory)
        .filter(PlaybookRunsTest::isUnpacked)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("no unpacked evidence cases at hand"));
  }

  private static boolean isUnpacked(Path cases) {
    return Files.isRegularFile(
        cases
            .resolve("bitsadmin-on-dc")
            .resolve("Microsoft-Windows-Bits-Client%4Operational.evtx"));
  }

  /// What was said before; what is said now is written beside the classes.
  private static String kept(String name, String said) throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", name), said);
    try (var in = PlaybookRunsTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    }
  }
}
