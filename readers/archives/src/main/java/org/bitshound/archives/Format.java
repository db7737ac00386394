package org.bitshound.archives;

/// The containers that are read.
public enum Format {
  /// [APPNOTE] 6.3.10, with Zip64, and every method but the encrypted ones.
  ZIP,
  /// 7-Zip's own.
  SEVEN_ZIP,
  /// POSIX ustar and pax, GNU's long names.
  TAR,
  /// [RFC 1952], one member or several.
  GZIP,
  /// The .xz format 1.2, one stream or several.
  XZ,
  /// [RFC 8878], one frame or several.
  ZSTD
}
