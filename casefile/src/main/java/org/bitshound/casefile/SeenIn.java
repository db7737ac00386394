package org.bitshound.casefile;

/// Where a job was seen.
public enum SeenIn implements Word {
  LOG,
  DATABASE,
  SNAPSHOT,
  COMMAND,
  PROXY;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
