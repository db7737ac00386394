package org.bitshound.casefile;

/// Whether a program's signature holds (CASEFILE, "creator").
public enum SignatureStatus implements Word {
  VALID,
  INVALID,
  UNSIGNED,
  UNKNOWN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
