package org.bitshound.casefile;

/// Why a file was set aside.
public enum IgnoredWhy implements Word {
  NOT_EVIDENCE,
  /// Known by its signature; this version has no reader.
  NOT_READ,
  EMPTY,
  ENCRYPTED,
  LIMIT;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
