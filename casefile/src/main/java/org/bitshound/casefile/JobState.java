package org.bitshound.casefile;

/// A job's state in BITS' own words (CASEFILE, "States").
public enum JobState implements Word {
  QUEUED,
  CONNECTING,
  TRANSFERRING,
  SUSPENDED,
  ERROR,
  TRANSIENT_ERROR,
  TRANSFERRED,
  /// The owner called Complete.
  ACKNOWLEDGED,
  CANCELLED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
