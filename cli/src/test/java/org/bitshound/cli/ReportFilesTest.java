package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.KeptCases;
import org.bitshound.report.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir private static Path folder;

  private static CaseFile document;

  @BeforeAll
  static void huntTheSamples() throws IOException, Complaint {
    String caseFile = folder.resolve("case.json").toString();
    String samples = Path.of(System.getProperty("bitshound.root"), "samples").toString();
    assertThat(Spoken.codeOf("hunt", samples, "--json", caseFile)).isZero();
    document = Inputs.caseFile(caseFile);
  }

  /// Each case that is asked for may have to be made again, which takes longer than the hunt.
  @Test
  void whereNoReportIsWantedNoCaseIsAskedFor() throws IOException {
    var watched = new Watched(document.cases());

    write(List.of(), watched);

    assertThat(watched.asked).isZero();
  }

  @Test
  void severalReportsAskForEachCaseOnce() throws IOException {
    var watched = new Watched(document.cases());
    Path markdown = folder.resolve("case.md");
    Path layer = folder.resolve("layer.json");

    write(
        List.of(
            new ReportOptions.Wanted(markdown, Reports.markdown(ZoneOffset.UTC)),
            new ReportOptions.Wanted(layer, Reports.navigator())),
        watched);

    assertThat(watched.asked).isEqualTo(document.cases().size());
    assertThat(markdown).isNotEmptyFile();
    assertThat(layer).isNotEmptyFile();
  }

  private static void write(List<ReportOptions.Wanted> wanted, List<Case> cases)
      throws IOException {
    try (var files = new ReportFiles(new ReportOptions(wanted, Optional.empty()))) {
      files.write(document.withCases(cases));
    }
  }

  /// Kept cases that count how many of them were asked for.
  private static final class Watched extends KeptCases {
    private final List<Case> cases;
    private int asked;

    Watched(List<Case> cases) {
      this.cases = cases;
    }

    @Override
    public Case get(int at) {
      asked++;
      return cases.get(at);
    }

    @Override
    public int size() {
      return cases.size();
    }

    @Override
    public Brief brief(int at) {
      return Brief.of(cases.get(at));
    }

    @Override
    public Optional<byte[]> text(int at) {
      return Optional.empty();
    }
  }
}
