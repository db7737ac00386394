package org.bitshound.casefile;

/// Kinds of token.
public enum Elevation implements Word {
  DEFAULT,
  FULL,
  LIMITED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
