package org.bitshound.casefile;

/// Whose rights a prepared command needs.
public enum RunAs implements Word {
  USER,
  ADMINISTRATOR,
  SYSTEM;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
