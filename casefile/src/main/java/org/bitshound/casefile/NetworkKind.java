package org.bitshound.casefile;

/// What kind of trace on the network.
public enum NetworkKind implements Word {
  CONNECTION,
  DNS,
  PROXY,
  PEER,
  FILE_SHARE,
  /// What Windows counted in an hour, wherever to.
  USAGE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
