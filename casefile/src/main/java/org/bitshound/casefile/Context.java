package org.bitshound.casefile;

/// As whom a creator acted (CASEFILE, "creator").
public enum Context implements Word {
  ADMIN,
  USER,
  SERVER,
  SERVICE,
  UNKNOWN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
