package org.bitshound.casefile;

/// What else but a destination is counted over a collection: the image of the program that made the
/// job, and the job's title.
public enum PrevalenceWhat implements Word {
  CREATOR,
  TITLE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
