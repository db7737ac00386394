package org.bitshound.casefile;

/// Which way a job transfers.
public enum JobType implements Word {
  DOWNLOAD,
  UPLOAD,
  UPLOAD_REPLY;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
