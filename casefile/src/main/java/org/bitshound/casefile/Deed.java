package org.bitshound.casefile;

/// What somebody did to a job.
public enum Deed implements Word {
  CREATED,
  ADDED_FILE,
  SET_NOTIFY_COMMAND,
  CHANGED,
  TOOK_OWNERSHIP,
  RESUMED,
  SUSPENDED,
  COMPLETED,
  CANCELLED,
  LISTED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
