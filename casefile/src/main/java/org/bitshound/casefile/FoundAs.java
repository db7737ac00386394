package org.bitshound.casefile;

/// By which of a job's names a collected file was found (CASEFILE, "files[].onDisk").
public enum FoundAs implements Word {
  /// The local name that the job was given.
  DESTINATION,
  /// The name that BITS gives a file until the job is completed.
  TEMPORARY,
  /// A name that it was given later.
  RENAMED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
