package org.bitshound.casefile;

/// What a recovered record was dug out of.
public enum Recovered implements Word {
  SLACK,
  DAMAGED_CHUNK,
  FREE_PAGE,
  PAGE_SLACK,
  TRANSACTION_LOG,
  RAW;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
