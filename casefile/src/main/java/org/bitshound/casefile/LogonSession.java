package org.bitshound.casefile;

/// In what kind of logon session a creator ran (CASEFILE, "creator").
public enum LogonSession implements Word {
  INTERACTIVE,
  REMOTE,
  SERVICE,
  BATCH,
  NETWORK,
  UNKNOWN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
