package org.bitshound.casefile;

/// How sure a conclusion is.
public enum Confidence implements Word {
  HIGH,
  MODERATE,
  LOW;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
