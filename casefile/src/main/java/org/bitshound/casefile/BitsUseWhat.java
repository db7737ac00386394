package org.bitshound.casefile;

/// How a program was used with BITS.
public enum BitsUseWhat implements Word {
  /// bitsadmin or PowerShell, by hand or by a script, whatever the verdict.
  TOOL,
  /// Another program made a job that nothing explains.
  CREATOR,
  /// BITS was told to run it when a job ends or fails.
  NOTIFY_PROGRAM;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
