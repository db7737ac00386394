package org.bitshound.testing.evidence.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyServerTest {

  private static final long BYTES = 1 << 20;

  @TempDir Path folder;

  @Test
  void theDayIsTheSameEachTimeAndAsBigAsAskedFor() throws IOException {
    BusyServer.write(folder.resolve("one"), BYTES);
    BusyServer.write(folder.resolve("two"), BYTES);

    long size = 0;
    for (String log : new String[] {"Security.evtx", "Sysmon.evtx", "Bits-Client.evtx"}) {
      Path one = folder.resolve("one").resolve(log);
      assertThat(Files.mismatch(one, folder.resolve("two").resolve(log))).as(log).isEqualTo(-1);
      size += Files.size(one);
    }
    assertThat(size).isBetween(BYTES, BYTES + 4 * 65_536);
  }
}
