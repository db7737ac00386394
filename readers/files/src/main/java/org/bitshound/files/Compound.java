package org.bitshound.files;

import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.FileBytes;

/// OLE compound files: installers and the documents of old versions of Office. Source: [MS-CFB] 2.2
/// "Compound File Header", 2.6 "Compound File Directory Sectors".
final class Compound {
  static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private static final int HEADER = 512;
  private static final int SECTOR_SHIFT = 0x1e;
  private static final int FIRST_DIRECTORY_SECTOR = 0x30;
  private static final int CLASS_ID = 0x50; // in the root's entry
  private static final int CLASS_ID_LENGTH = 16;

  /// `{000C1084-0000-0000-C000-000000000046}`, an installation package.
  private static final String INSTALLER = "\u0084\u0010\u000c\0\0\0\0\0\u00c0\0\0\0\0\0\0F";

  private Compound() {}

  /// {@return `msi` for a package of the Windows Installer, `ole` for all others}
  static String type(FileBytes file) {
    ByteView header = file.view(0, HEADER);
    if (header.size() < HEADER) {
      return "ole";
    }
    int shift = header.u16(SECTOR_SHIFT);
    if (shift != 9 && shift != 12) {
      return "ole";
    }
    long root = (header.u32(FIRST_DIRECTORY_SECTOR) + 1) << shift;
    if (root + CLASS_ID + CLASS_ID_LENGTH > file.size()) {
      return "ole";
    }
    ByteView classId = file.view(root + CLASS_ID, CLASS_ID_LENGTH);
    return Bytes.begin(classId, INSTALLER) ? "msi" : "ole";
  }
}
