package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.testing.evidence.samples.BusyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyServerTest {

  @TempDir Path folder;

  @Test
  void tenJobsInTheNoiseAreTenWholeCases() throws IOException {
    BusyServer.write(folder, 2 << 20);
    CaseFile document = new Hunted(folder).document();

    assertThat(document.cases()).hasSize(BusyServer.JOBS);
    for (Case one : document.cases()) {
      assertThat(one.job().orElseThrow().completed()).isPresent();
      assertThat(one.files()).hasSize(1);
      assertThat(one.creator().orElseThrow().commandLine().orElseThrow())
          .startsWith("bitsadmin  /transfer");
    }
  }

  @Test
  void noiseIsCountedAndNotKept() throws IOException {
    BusyServer.write(folder, 2 << 20);
    CaseFile document = new Hunted(folder).document();

    long records = document.evidence().stream().mapToLong(row -> row.records().orElse(0)).sum();
    long kept = document.evidence().stream().mapToLong(row -> row.relevant().orElse(0)).sum();
    assertThat(kept).isLessThan(records / 10).isGreaterThan(BusyServer.JOBS * 10L);
  }
}
