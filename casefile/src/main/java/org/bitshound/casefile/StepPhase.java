package org.bitshound.casefile;

/// Where in an investigation a step belongs, in order.
public enum StepPhase implements Word {
  CONTEXT,
  INITIAL_RESPONSE,
  INVESTIGATION,
  ARTIFACTS,
  CONTAINMENT,
  PREVENTION,
  RECOVERY,
  FALSE_POSITIVES;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
