package org.bitshound.casefile;

/// Which Windows knows a prepared command.
public enum WindowsVersion implements Word {
  /// Windows 7 and later.
  SEVEN_UP("7+"),
  /// Windows 10 and later.
  TEN_UP("10+"),
  SERVER("server");

  private final String word;

  WindowsVersion(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
