package org.bitshound.files;

import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.FileBytes;

/// Programs for Windows and DOS. Source: [PE], "MS-DOS Stub", "COFF File Header", "Optional Header
/// Data Directories".
public final class Portable {
  private static final int HEADER_AT = 0x3c;
  private static final int COFF = 4; // behind the signature
  private static final int OPTIONAL = COFF + 20;
  private static final int CHARACTERISTICS = COFF + 18;
  private static final int IS_LIBRARY = 0x2000;
  private static final int PE32 = 0x10b;
  private static final int PE32_PLUS = 0x20b;
  private static final int DIRECTORIES_OF_PE32 = 96;
  private static final int DIRECTORIES_OF_PE32_PLUS = 112;
  private static final int CERTIFICATES = 4; // the fifth directory
  private static final int DIRECTORY_SIZE = 8;

  private Portable() {}

  /// {@return `pe` for a program, `pe-dll` for a library, `mz` for what is a program of DOS or cut
  /// short}
  static String type(ByteView start) {
    int header = header(start);
    if (header < 0 || !start.holds(header, OPTIONAL)) {
      return "mz";
    }
    return (start.u16(header + CHARACTERISTICS) & IS_LIBRARY) != 0 ? "pe-dll" : "pe";
  }

  /// {@return where the signature `PE` stands; negative where none does}
  private static int header(ByteView start) {
    if (!Bytes.begin(start, "MZ") || !start.holds(HEADER_AT, 4)) {
      return -1;
    }
    long at = start.u32(HEADER_AT);
    return start.holds(at, 4) && Bytes.at(start, (int) at, "PE\0\0") ? (int) at : -1;
  }

  /// {@return whether a Windows program carries a table of certificates within the file: nothing of
  /// it is verified, and a program without one may be signed by a catalogue}
  public static boolean carriesCertificates(FileBytes file) {
    ByteView start = file.view(0, FileType.LOOKED_AT);
    int header = header(start);
    if (header < 0 || !start.holds(header + OPTIONAL, 2)) {
      return false;
    }
    int optional = header + OPTIONAL;
    int magic = start.u16(optional);
    if (magic != PE32 && magic != PE32_PLUS) {
      return false;
    }
    int directories = optional + (magic == PE32 ? DIRECTORIES_OF_PE32 : DIRECTORIES_OF_PE32_PLUS);
    int entry = directories + CERTIFICATES * DIRECTORY_SIZE;
    return start.holds(entry, DIRECTORY_SIZE)
        && start.u32(directories - 4) > CERTIFICATES // how many directories there are
        && lies(start.u32(entry), start.u32(entry + 4), file.size());
  }

  /// The address of this directory, alone among all, is an offset in the file.
  private static boolean lies(long offset, long length, long size) {
    return length > 0 && offset > 0 && offset <= size && length <= size - offset;
  }
}
