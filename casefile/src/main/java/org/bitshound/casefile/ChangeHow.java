package org.bitshound.casefile;

/// How a change is known.
public enum ChangeHow implements Word {
  RECORD,
  COMMAND,
  DATABASE,
  TWO_SIGHTINGS;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
