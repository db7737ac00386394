package org.bitshound.casefile;

/// What kind of program made a job.
public enum CreatorClass implements Word {
  BITSADMIN,
  POWERSHELL,
  SERVICE_HOST,
  UPDATER,
  BROWSER,
  COM_CLIENT,
  MDM,
  OTHER;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
