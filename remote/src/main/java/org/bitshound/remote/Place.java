package org.bitshound.remote;

/// What kind of place a local name lies in. Words of the case file's `files[].place`.
public enum Place {
  /// What lies there is run without anybody asking for it.
  AUTOSTART("autostart"),
  /// What lies there under the right name is run or loaded in the stead of another.
  HIJACK_SPOT("hijack-spot"),
  /// Writable by anybody and looked at by nobody.
  STAGING("staging"),
  /// For files that may vanish.
  TEMP("temp"),
  /// Of one account.
  PROFILE("profile"),
  /// Of Windows and installed programs.
  SYSTEM("system"),
  /// On another machine, in no place that a list has.
  SHARE("share"),
  /// A stream beside a file's own data (`a.txt:b`).
  STREAM("stream"),
  /// A whole path, in no place that a list has.
  OTHER("other");

  private final String word;

  Place(String word) {
    this.word = word;
  }

  /// {@return the word of the case file}
  public String word() {
    return word;
  }
}
