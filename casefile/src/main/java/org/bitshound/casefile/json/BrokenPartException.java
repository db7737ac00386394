package org.bitshound.casefile.json;

/// A case or a run that was asked for late turns out not to be one: see [CaseFileReader#open].
public final class BrokenPartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final BrokenCaseFileException broken;

  BrokenPartException(BrokenCaseFileException broken) {
    super(broken);
    this.broken = broken;
  }

  /// {@return what is wrong with the document}
  public BrokenCaseFileException broken() {
    return broken;
  }
}
