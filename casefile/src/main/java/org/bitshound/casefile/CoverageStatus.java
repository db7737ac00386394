package org.bitshound.casefile;

/// Whether a source is there.
public enum CoverageStatus implements Word {
  PRESENT,
  ABSENT,
  CLEARED,
  DISABLED,
  PARTIAL,
  NOT_READ;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
