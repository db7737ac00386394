package org.bitshound.casefile;

/// How a job's queue knows it.
public enum QueueRecord implements Word {
  /// The newest database or snapshot holds it.
  LIVE,
  /// Only remainders of it were found.
  CARVED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
