package org.bitshound.files;

import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.FileBytes;

/// Tells what a file is by its bytes: the words stand in docs/formats/files.md. A word is only said
/// where the format's own signature is there; a text has a narrower word only where its beginning
/// leaves no doubt.
///
/// Sources: [PE], [ZIP], [MS-CFB], [MS-SHLLINK], [ISO9660]; the other signatures are those of the
/// formats' own specifications.
public final class FileType {
  /// How much of the beginning is looked at. What lies further off is looked at by name: a
  /// directory of an OLE file, the first descriptor of an ISO image.
  static final int LOOKED_AT = 64 << 10;

  private static final int ISO_DESCRIPTOR = 16 * 2048;

  private FileType() {}

  /// {@return the word for a file's type; empty where the bytes are nothing that is known}
  public static Optional<String> of(FileBytes file) {
    if (file.size() == 0) {
      return Optional.of("empty");
    }
    ByteView start = file.view(0, LOOKED_AT);
    if (Bytes.begin(start, "MZ")) {
      return Optional.of(Portable.type(start));
    }
    if (Bytes.begin(start, "PK\u0003\u0004")) {
      return Optional.of(Zip.type(start));
    }
    if (Bytes.begin(start, Compound.SIGNATURE)) {
      return Optional.of(Compound.type(file));
    }
    return MagicNumbers.type(start)
        .or(() -> isIso(file) ? Optional.of("iso") : Optional.empty())
        .or(() -> Texts.type(start, file.size() > start.size()));
  }

  /// The system area before the first descriptor may hold anything.
  private static boolean isIso(FileBytes file) {
    return file.size() > ISO_DESCRIPTOR + 6 && Bytes.at(file.view(ISO_DESCRIPTOR, 6), 1, "CD001");
  }
}
