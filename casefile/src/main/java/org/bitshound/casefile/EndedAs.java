package org.bitshound.casefile;

/// In which role somebody ended a job.
public enum EndedAs implements Word {
  OWNER,
  ADMINISTRATOR,
  SERVICE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
