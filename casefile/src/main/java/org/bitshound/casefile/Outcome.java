package org.bitshound.casefile;

/// What a command or an attempt came to, or would.
public enum Outcome implements Word {
  UNKNOWN,
  WOULD_WORK,
  WOULD_FAIL,
  REFUSED,
  STOPPED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
