package org.bitshound.casefile;

/// What a list says of a value (CASEFILE, "intel").
public enum IntelSays implements Word {
  MALICIOUS,
  SUSPICIOUS,
  BENIGN,
  INFORMATION;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
