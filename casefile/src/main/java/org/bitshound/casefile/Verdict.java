package org.bitshound.casefile;

/// What is to be thought of a case, mildest first.
public enum Verdict implements Word {
  /// An entry explains it as a whole and no finding is left.
  EXPECTED,
  /// The rest.
  REVIEW,
  /// A finding of medium or worse is left.
  SUSPICIOUS;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
