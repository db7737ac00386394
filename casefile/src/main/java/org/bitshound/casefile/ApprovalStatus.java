package org.bitshound.casefile;

/// What the policy says of a destination.
public enum ApprovalStatus implements Word {
  APPROVED,
  DENIED,
  UNLISTED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
