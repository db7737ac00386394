package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.KeptRuns;
import org.junit.jupiter.api.Test;

/// A document that is read part by part says what it says when it is read in order.
class OpenedCaseFileTest {
  private static final byte[] EVERYTHING = Example.everything().getBytes(StandardCharsets.UTF_8);

  private static final class Held implements CaseFileBytes {
    private final byte[] all;

    Held(byte[] all) {
      this.all = all;
    }

    @Override
    public long size() {
      return all.length;
    }

    @Override
    public byte[] read(long from, int length) {
      return Arrays.copyOfRange(all, (int) from, (int) from + length);
    }
  }

  private static CaseFile opened(byte[] document) throws BrokenCaseFileException {
    try {
      return new CaseFileReader().open(new Held(document));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void casesAndRunsAreReadWhenTheyAreAskedFor() throws BrokenCaseFileException {
    CaseFile document = opened(EVERYTHING);

    assertThat(document.cases()).isInstanceOf(KeptCases.class).isNotEmpty();
    assertThat(document.playbooks().getFirst().runs()).isInstanceOf(KeptRuns.class).isNotEmpty();
    assertThat(document).isEqualTo(Example.read(Example.everything()));
  }

  @Test
  void idsAreKnownBeforeTheirCasesAndRunsAreRead() throws BrokenCaseFileException {
    CaseFile document = Example.read(Example.everything());
    byte[] hollow =
        Example.everything()
            .replace("\"headline\"", "\"hadline\"")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(opened(hollow).ids()).isEqualTo(document.ids()).doesNotContain("");
    assertThat(opened(hollow).playbooks().getFirst().caseOfRun(0))
        .isEqualTo(document.playbooks().getFirst().runs().getFirst().caseId());
  }

  @Test
  void layoutDoesNotMatter() throws BrokenCaseFileException {
    String packed = Example.everything().replaceAll("\n *", "").replace("\": ", "\":");
    String wide = Example.everything().replace("\n", "\r\n\t");

    assertThat(opened(packed.getBytes(StandardCharsets.UTF_8))).isEqualTo(opened(EVERYTHING));
    assertThat(opened(wide.getBytes(StandardCharsets.UTF_8))).isEqualTo(opened(EVERYTHING));
    assertThat(opened(Example.everything().getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(opened(EVERYTHING));
  }

  @Test
  void aDocumentThatIsCutAnywhereIsRefusedInTheSameWords() {
    for (int cut = 0; cut < EVERYTHING.length; cut += 37) {
      byte[] left = Arrays.copyOf(EVERYTHING, cut);
      assertThat(outcome(left)).as("cut to %d bytes", cut).isEqualTo(outcomeInOrder(left));
    }
  }

  @Test
  void aByteThatIsAnotherChangesBothWaysAlike() {
    for (int at = 0; at < EVERYTHING.length; at += 41) {
      for (char other : "\"\\{]x\n".toCharArray()) {
        byte[] changed = EVERYTHING.clone();
        changed[at] = (byte) other;
        assertThat(outcome(changed))
            .as("byte %d is %s", at, Integer.toHexString(other))
            .isEqualTo(outcomeInOrder(changed));
      }
    }
  }

  /// The document, or why it is none.
  private static Object outcome(byte[] document) {
    try {
      CaseFile opened = opened(document);
      opened.cases().forEach(known -> {});
      opened.playbooks().forEach(playbook -> playbook.runs().forEach(known -> {}));
      return opened;
    } catch (BrokenCaseFileException broken) {
      return String.valueOf(broken.getMessage());
    } catch (BrokenPartException broken) {
      return String.valueOf(broken.broken().getMessage());
    }
  }

  private static Object outcomeInOrder(byte[] document) {
    try {
      CaseFile read = new CaseFileReader().read(new ByteArrayInputStream(document));
      return read;
    } catch (BrokenCaseFileException broken) {
      return String.valueOf(broken.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
