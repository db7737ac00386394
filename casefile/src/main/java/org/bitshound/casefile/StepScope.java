package org.bitshound.casefile;

/// What a step is asked of.
public enum StepScope implements Word {
  CASE,
  HOST,
  COLLECTION;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
