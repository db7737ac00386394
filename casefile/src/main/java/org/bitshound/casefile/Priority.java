package org.bitshound.casefile;

/// How urgent a job is.
public enum Priority implements Word {
  FOREGROUND,
  HIGH,
  NORMAL,
  LOW;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
