package org.bitshound.casefile;

/// Why evidence cannot answer.
public enum UnknownBecause implements Word {
  ABSENT,
  DISABLED,
  OPTION_OFF,
  CLEARED,
  GAP,
  BEFORE_LOG,
  AFTER_LOG,
  /// This Windows, or this version of the event, does not say it.
  NOT_RECORDED,
  DAMAGED,
  NOT_READ,
  AMBIGUOUS,
  CONTRADICTED,
  NO_POLICY,
  NO_BASELINE,
  NO_INTEL;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
