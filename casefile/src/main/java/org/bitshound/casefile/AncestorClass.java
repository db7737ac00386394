package org.bitshound.casefile;

/// What kind of program stands above the creator.
public enum AncestorClass implements Word {
  OFFICE,
  SCRIPT_HOST,
  SHELL,
  BROWSER,
  LOLBIN,
  SERVICE,
  SCHEDULER,
  REMOTE_ADMIN,
  MANAGEMENT_AGENT,
  WMI,
  INSTALLER,
  MAIL,
  ARCHIVER,
  OTHER;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
