package org.bitshound.casefile;

/// How surely two things belong together, surest first.
public enum Match implements Word {
  /// By an id, or by number and time.
  EXACT,
  LIKELY,
  POSSIBLE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
