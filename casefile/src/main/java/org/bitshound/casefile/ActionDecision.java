package org.bitshound.casefile;

/// Who decides whether a prepared action is done.
public enum ActionDecision implements Word {
  /// Whoever works on the case.
  OPERATOR,
  /// Whoever the business would ask: the action stops or breaks something for others.
  OWNER;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
