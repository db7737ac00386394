package org.bitshound.casefile;

/// Where an older state of a job was kept.
public enum FormerStateFrom implements Word {
  CARVED,
  LOG_FILE,
  OLDER_QUEUE_FILE,
  EARLIER_SNAPSHOT;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
