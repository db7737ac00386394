package org.bitshound.archives;

import java.lang.foreign.MemorySegment;
import org.bitshound.bytes.Defect;

/// Tells the files in a container one after another, in the container's own order. Nothing is
/// written anywhere, links are not followed, and nothing that a container holds makes it throw.
public final class Container {

  /// Who is told.
  public interface Listener {
    /// A file. Its content can be read until this returns.
    void entry(Entry entry);

    /// What is wrong with the container, or with an entry that is no file.
    ///
    /// @param entry its name; `""` for the container as a whole, with an offset in its bytes
    void defect(String entry, Defect defect);
  }

  private Container() {}

  /// Tells all files in a container.
  ///
  /// @param name the container's own file name, which names what is in a compressed file
  /// @param allowance shared by all that lies in one outermost container
  public static void tell(
      Format format, MemorySegment bytes, String name, Allowance allowance, Listener to) {
    var teller = new Teller(format, allowance, to);
    switch (format) {
      case ZIP -> new Zip(bytes, teller).tell();
      case SEVEN_ZIP -> SevenZip.tell(bytes, teller);
      case TAR -> new Tar(new SegmentStream(bytes), teller).tell();
      case GZIP, XZ, ZSTD -> Compressed.tell(format, bytes, name, teller);
    }
  }
}
