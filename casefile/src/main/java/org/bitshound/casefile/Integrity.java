package org.bitshound.casefile;

/// Integrity levels of a process, lowest first.
public enum Integrity implements Word {
  UNTRUSTED,
  LOW,
  MEDIUM,
  MEDIUM_PLUS,
  HIGH,
  SYSTEM,
  PROTECTED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
