package org.bitshound.casefile;

/// What a prepared action is for, in the order of doing.
public enum ActionPhase implements Word {
  PRESERVE,
  CONTAIN,
  ERADICATE,
  RECOVER,
  PREVENT,
  LEARN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
