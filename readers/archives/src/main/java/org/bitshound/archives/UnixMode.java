package org.bitshound.archives;

/// The kind of a file in a mode of POSIX, as archives made on Unix keep it.
final class UnixMode {
  private static final int KIND = 0xf000;
  private static final int LINK = 0xa000;

  private UnixMode() {}

  static boolean isLink(int mode) {
    return (mode & KIND) == LINK;
  }
}
