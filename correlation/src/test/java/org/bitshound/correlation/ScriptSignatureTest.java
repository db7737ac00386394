package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.source;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.observation.ScriptRan;
import org.junit.jupiter.api.Test;

class ScriptSignatureTest {
  private static final String TEXT = "Start-BitsTransfer http://x.example/a C:\\a\r\n";
  private static final String SIGNED =
      TEXT + "# SIG # Begin signature block\r\n# MIIFuQYJ\r\n# SIG # End signature block\r\n";

  private static Optional<ScriptRan> block(String text, String path, long parts) {
    return Optional.of(
        new ScriptRan(
            source("Microsoft-Windows-PowerShell", 4104, "10:00:00", 1),
            Optional.of("4f6c1b2e-0000-4000-8000-000000000001"),
            OptionalLong.of(1),
            OptionalLong.of(parts),
            OptionalLong.of(4711),
            Optional.empty(),
            () -> new ScriptRan.Details(text, Optional.of(path).filter(p -> !p.isEmpty()))));
  }

  @Test
  void aBlockInTheTextIsSaidAndNeverCalledValid() {
    Signature said = ScriptSignature.of(SIGNED, block(SIGNED, "C:\\s.ps1", 1)).orElseThrow();

    assertThat(said.status()).isEqualTo(SignatureStatus.UNKNOWN);
    assertThat(said.how().orElseThrow()).contains("which nobody verified");
  }

  @Test
  void aWholeFileWithoutABlockCarriesNone() {
    assertThat(
            ScriptSignature.of(TEXT, block(TEXT, "C:\\s.ps1", 1)).orElseThrow().how().orElseThrow())
        .startsWith("the text carries no signature block");
  }

  @Test
  void whatWasTypedOrIsNotWholeTellsNothing() {
    assertThat(ScriptSignature.of(TEXT, block(TEXT, "", 1))).isEmpty();
    assertThat(ScriptSignature.of(TEXT, block(TEXT, "C:\\s.ps1", 2))).isEmpty();
    assertThat(ScriptSignature.of(TEXT, Optional.empty())).isEmpty();
  }
}
