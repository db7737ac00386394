package org.bitshound.casefile;

/// Which list holds the entry that explains.
public enum ExplainingList implements Word {
  KNOWN_GOOD,
  POLICY;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
