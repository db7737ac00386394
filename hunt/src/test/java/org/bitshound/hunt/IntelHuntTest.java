package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.UnknownBecause;
import org.bitshound.policy.Intelligence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The samples with a list of intelligence, and without.
class IntelHuntTest {
  private static final Path SAMPLE = Path.of("..", "samples", "ws-0117");

  @TempDir Path folder;

  private CaseFile hunted(String list) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.csv"), list);
    var hunted = new Hunted(SAMPLE);
    hunted.intel = Intelligence.of(List.of(IntelFile.read(file.toString())));
    return hunted.document();
  }

  private static Stream<Answer> answers(CaseFile document, String step) {
    return document.playbooks().stream()
        .flatMap(playbook -> playbook.runs().stream())
        .flatMap(run -> run.answers().stream())
        .filter(answer -> answer.step().equals(step));
  }

  @Test
  void aListAnswersReputationAndRegistrationWithItsLineAndDate() throws Exception {
    CaseFile document =
        hunted(
            """
            value,says,date,source,registered
            cdn-sync.example,malicious,2024-05-20,a partner,2024-05-18
            """);

    assertThat(answers(document, "P3.3.4"))
        .anySatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(AnswerStatus.ANSWERED);
          assertThat(answer.text())
              .contains(
                  "bad.csv, line 2, of 2024-05-20, from a partner, says “malicious” of cdn-sync.example");
          assertThat(answer.value()).contains("yes");
          assertThat(answer.evidence()).isNotEmpty();
        });
    assertThat(answers(document, "P3.3.3"))
        .anySatisfy(answer ->
            assertThat(answer.text()).contains("cdn-sync.example was registered on 2024-05-18"));
    assertThat(new SaidValues(document).unfounded()).isEmpty();
    assertThat(document.options().intel()).hasSize(1);
    assertThat(document.intel().getFirst().name()).isEqualTo("bad.csv");
  }

  @Test
  void aListChangesNoVerdict() throws Exception {
    assertThat(hunted("cdn-sync.example\n").cases())
        .extracting(Case::verdict)
        .isEqualTo(new Hunted(SAMPLE).document().cases().stream().map(Case::verdict).toList());
  }

  @Test
  void withoutAHitTheQuestionStaysOpen() throws Exception {
    CaseFile document = hunted("nobody.example\n");

    assertThat(document.cases())
        .allMatch(
            one -> one.destinations().stream().map(Destination::intel).allMatch(List::isEmpty));
    assertThat(answers(document, "P3.3.4"))
        .isNotEmpty()
        .allMatch(answer -> answer.because().equals(Optional.of(UnknownBecause.NO_INTEL)));
  }
}
