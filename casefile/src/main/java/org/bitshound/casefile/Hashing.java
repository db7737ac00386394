package org.bitshound.casefile;

/// Which evidence files are hashed.
public enum Hashing implements Word {
  CITED,
  ALL,
  NONE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
