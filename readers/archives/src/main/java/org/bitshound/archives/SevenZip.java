package org.bitshound.archives;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.bitshound.archives.EntryStream.Promise;

/// 7z. Its directory stands at the end, so that a cut archive has none, and is often compressed
/// itself; its files share a few compressed blocks, which are decoded front to back: files that
/// nobody asks for cost their length where one behind them is asked for.
final class SevenZip {
  private static final int UNIX = 0x8000;
  private static final int LINK_TARGET = 4096;

  private SevenZip() {}

  static void tell(MemorySegment bytes, Teller teller) {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(new SegmentChannel(bytes))
            .setMaxMemoryLimitKiB(Limits.DECODER_KIB)
            .get()) {
      boolean more = true;
      for (SevenZArchiveEntry entry : archive.getEntries()) {
        if (more && !entry.isDirectory() && !entry.isAntiItem()) {
          more = tell(archive, entry, teller);
        }
      }
    } catch (IOException
        | RuntimeException unreadable) { // of the library, which throws what it likes
      teller.defect(Damage.of(unreadable, 0, "its entries are not read"));
    }
  }

  private static boolean tell(SevenZFile archive, SevenZArchiveEntry entry, Teller teller) {
    String name = entry.getName() == null ? "" : entry.getName().replace('\\', '/');
    if (isLink(entry)) {
      teller.link(name, "a symbolic link", target(archive, entry));
      return true;
    }
    var promise =
        new Promise(
            entry.getSize(), -1, entry.getHasCrc() ? entry.getCrcValue() & 0xffff_ffffL : -1, true);
    return teller.file(name, promise, () -> archive.getInputStream(entry));
  }

  private static boolean isLink(SevenZArchiveEntry entry) {
    int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
    return (attributes & UNIX) != 0 && UnixMode.isLink(attributes >>> 16);
  }

  private static String target(SevenZFile archive, SevenZArchiveEntry entry) {
    try (var content = archive.getInputStream(entry)) {
      return new String(content.readNBytes(LINK_TARGET), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException unreadable) {
      return "somewhere";
    }
  }
}
