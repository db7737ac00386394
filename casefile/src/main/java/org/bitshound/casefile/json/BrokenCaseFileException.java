package org.bitshound.casefile.json;

/// A case file cannot be read: it is no JSON, has another schema, or lacks what every case file
/// has. The message says what and where (`line 3, column 7: …`), fit for a person.
public final class BrokenCaseFileException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenCaseFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
