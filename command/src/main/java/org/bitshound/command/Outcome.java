package org.bitshound.command;

/// Whether the tool would take the command as it stands. It says nothing of the network, of rights
/// or of what BITS answers.
public enum Outcome implements FixedWord {
  WOULD_WORK,
  UNKNOWN,
  WOULD_FAIL;

  boolean isWorseThan(Outcome other) {
    return compareTo(other) > 0;
  }
}
