package org.bitshound.casefile;

/// What a case is about; of cases as severe, the first kind stands first.
public enum Kind implements Word {
  /// BITS knew a job.
  JOB,
  /// A command or script that would make or change a job, or BITS refusing one; no job was seen.
  ATTEMPT,
  /// Neither, yet something that speaks of abuse.
  SIGN;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
