package org.bitshound.casefile;

/// What kind of place a local name lies in (CASEFILE, "files").
public enum Place implements Word {
  AUTOSTART,
  HIJACK_SPOT,
  STAGING,
  TEMP,
  PROFILE,
  SYSTEM,
  SHARE,
  STREAM,
  OTHER;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
