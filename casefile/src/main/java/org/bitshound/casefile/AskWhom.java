package org.bitshound.casefile;

/// Who can answer.
public enum AskWhom implements Word {
  HOST_OWNER,
  USER,
  CHANGE_MANAGEMENT,
  PLATFORM_TEAM,
  NETWORK_TEAM;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
