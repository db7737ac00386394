package org.bitshound.casefile;

/// The two ends of a job that somebody calls for.
public enum Ending implements Word {
  COMPLETED,
  CANCELLED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
