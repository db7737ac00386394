package org.bitshound.correlation;

import java.util.Optional;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.observation.ScriptRan;

/// Whether a script's text carries a signature: the block that Set-AuthenticodeSignature writes at
/// its end. Nobody verifies it here, and anybody can paste one. Source: Microsoft, about_Signing.
final class ScriptSignature {
  private static final String BEGIN = "# SIG # Begin signature block";

  private ScriptSignature() {}

  /// {@return what the text tells; absent for what was typed, and for a script of which parts may
  /// be missing, since the block stands at its end}
  static Optional<Signature> of(String text, Optional<ScriptRan> script) {
    if (text.contains(BEGIN)) {
      return said(
          "the text carries a signature block, which nobody verified: one can be pasted to any");
    }
    boolean wholeFile =
        script.isPresent()
            && script.get().parts().orElse(0) == 1
            && script.get().details().path().isPresent();
    return wholeFile
        ? said("the text carries no signature block; a catalogue may still sign the file")
        : Optional.empty();
  }

  private static Optional<Signature> said(String how) {
    return Optional.of(new Signature(SignatureStatus.UNKNOWN, Optional.empty(), Optional.of(how)));
  }
}
