package org.bitshound.casefile;

/// What a prepared command is written for.
public enum Shell implements Word {
  CMD,
  POWERSHELL,
  /// An XPath query for `wevtutil`.
  WEVTUTIL_QUERY,
  /// Words for a person, or a snippet for another program.
  TEXT;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
