package org.bitshound.hunt;

import java.io.IOException;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Severity;
import org.bitshound.intake.Intake;

/// What a hunt found. Its cases are made when they are asked for ([CaseFile#cases]), from the
/// evidence or a temporary file: both stay open until this is closed.
public final class HuntResult implements AutoCloseable {
  private final CaseFile caseFile;
  private final Severity worst;
  private final boolean foundEvidence;
  private final Intake intake;
  private final CaseStore store;

  HuntResult(
      CaseFile caseFile, Severity worst, boolean foundEvidence, Intake intake, CaseStore store) {
    this.caseFile = caseFile;
    this.worst = worst;
    this.foundEvidence = foundEvidence;
    this.intake = intake;
    this.store = store;
  }

  /// {@return the document}
  public CaseFile caseFile() {
    return caseFile;
  }

  /// {@return the worst severity of all cases, those too that the options left out}
  public Severity worst() {
    return worst;
  }

  /// {@return whether there was any file of a known kind}
  public boolean foundEvidence() {
    return foundEvidence;
  }

  @Override
  public void close() throws IOException {
    try (store) {
      intake.close();
    }
  }
}
