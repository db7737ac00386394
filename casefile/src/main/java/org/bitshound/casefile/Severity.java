package org.bitshound.casefile;

/// How much a finding weighs, lightest first.
public enum Severity implements Word {
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
