package org.bitshound.casefile;

/// What a step asks for.
public enum StepKind implements Word {
  /// Answered from the case file.
  QUESTION,
  /// A question whose value is `yes`, `no` or `partly`.
  CHECK,
  /// Opens another playbook.
  BRANCH,
  /// Points at actions.
  ACTION,
  /// The same for every case of the host or collection.
  ADVICE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
