package org.bitshound.casefile;

/// Whether a step has its answer.
public enum AnswerStatus implements Word {
  ANSWERED,
  CANNOT_KNOW,
  /// Only a person can answer.
  ASK;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
