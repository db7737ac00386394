package org.bitshound.casefile;

/// Whether something is on.
public enum Switch implements Word {
  ON,
  OFF;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
