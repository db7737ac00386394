package org.bitshound.casefile.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.junit.jupiter.api.Test;

/// Cases that were written one by one stand in a document as if it had been written at once.
class KeptCasesTest {
  private final CaseFile document;
  private final CaseFileWriter writer = new CaseFileWriter();

  KeptCasesTest() throws BrokenCaseFileException {
    document = Example.read(Example.everything());
  }

  /// The document's cases, every second one written before.
  private final class Written extends KeptCases {
    @Override
    public Brief brief(int at) {
      return Brief.of(get(at));
    }

    @Override
    public Case get(int at) {
      return document.cases().get(at / 2 % document.cases().size());
    }

    @Override
    public Optional<byte[]> text(int at) {
      return at % 2 == 0 ? Optional.of(writer.text(get(at))) : Optional.empty();
    }

    @Override
    public int size() {
      return 4 * document.cases().size();
    }
  }

  @Test
  void textsStandInTheDocumentAsTheirCasesWould() throws IOException {
    var kept = new Written();

    assertThat(written(with(kept))).isEqualTo(written(with(kept.stream().toList())));
  }

  @Test
  void runsThatWereWrittenStandInTheDocumentAsTheyWouldAnyway() throws IOException {
    Playbook playbook = document.playbooks().getFirst();
    var kept =
        new KeptRuns() {
          @Override
          public PlaybookRun get(int at) {
            return playbook.runs().getFirst();
          }

          @Override
          public Optional<String> caseId(int at) {
            return get(at).caseId();
          }

          @Override
          public Optional<byte[]> text(int at) {
            return at % 2 == 0 ? Optional.of(writer.text(get(at))) : Optional.empty();
          }

          @Override
          public int size() {
            return 4;
          }
        };

    assertThat(written(withRuns(playbook, kept)))
        .isEqualTo(written(withRuns(playbook, kept.stream().toList())));
  }

  @Test
  void textReadsAsTheCaseItWasWrittenFrom() {
    for (Case one : document.cases()) {
      assertThat(new CaseFileReader().ofText(writer.text(one))).isEqualTo(one);
    }
  }

  @Test
  void whatIsKnownLaterStandsWhereItWouldHaveStood() throws IOException {
    Case one = document.cases().getFirst();
    Case.Draft draft = one.toDraft();
    draft.destinations = new ArrayList<>();
    draft.prevalence = new ArrayList<>();
    Case without = draft.toCase();

    assertThat(writer.textAround(without).bytes()).isEqualTo(writer.textAround(one).bytes());
    assertThat(writer.text(without)).isEqualTo(writer.textAround(one).bytes());
    assertThat(new String(writer.text(one), UTF_8))
        .contains("      \"destinations\": [\n", "      \"prevalence\": [\n");
    assertThat(written(document)).contains(new String(writer.text(one), UTF_8));
  }

  @Test
  void briefsAreThoseOfTheCases() {
    assertThat(document.briefs()).isEqualTo(document.cases().stream().map(Brief::of).toList());
  }

  private CaseFile with(List<Case> cases) {
    return with(cases, document.playbooks());
  }

  private CaseFile withRuns(Playbook playbook, List<PlaybookRun> runs) {
    return with(
        document.cases(),
        List.of(
            new Playbook(
                playbook.id(),
                playbook.title(),
                playbook.version(),
                playbook.sha256(),
                playbook.source(),
                playbook.attack(),
                playbook.opens(),
                playbook.steps(),
                runs)));
  }

  private CaseFile with(List<Case> cases, List<Playbook> playbooks) {
    return new CaseFile(
        document.tool(),
        document.options(),
        document.summary(),
        document.evidence(),
        document.hosts(),
        cases,
        document.groups(),
        playbooks,
        document.defects(),
        document.baseline(),
        document.intel());
  }

  private String written(CaseFile one) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writer.write(one, bytes);
    return bytes.toString(UTF_8);
  }
}
