package org.bitshound.casefile;

/// What the cases of a group share.
public enum GroupBy implements Word {
  URL,
  DESTINATION_HOST,
  FILE_HASH,
  CREATOR_HASH,
  NOTIFY_COMMAND,
  NOTIFY_PROGRAM,
  TITLE,
  OWNER,
  COMMAND,
  SIGMA_RULE,
  JOB_ID;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
