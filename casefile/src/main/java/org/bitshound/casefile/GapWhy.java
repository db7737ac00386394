package org.bitshound.casefile;

/// Why records are missing.
public enum GapWhy implements Word {
  CLEARED,
  WRAPPED,
  FILTERED_EXPORT,
  DAMAGED,
  UNKNOWN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
