package org.bitshound.casefile;

/// What of a job a logon explains (CASEFILE, "logon").
public enum Explains implements Word {
  START,
  PAUSE,
  RESUME;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
