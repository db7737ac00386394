package org.bitshound.testing.evidence.queue;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;

/// A legacy queue: `qmgr0.dat` or `qmgr1.dat`.
///
/// @param layout of Windows 7 or of early Windows 10
/// @param size in bytes; what is not used is zero
public record LegacyQueueFile(Layout layout, List<QueueJob> jobs, int size) {
  private static final String FORMAT_7 = "F56A192B7C008F438D121CFCA4CC9B76";
  private static final String FORMAT_10 = "2832ED09A6C7E9458F6D36D946C27C3E";
  private static final String QUEUE = "13F72BC84099124A9F1A3AAEBD894EEA";
  private static final String JOBS = "47445F00A9BDBA449851C47BB6C07ACE";

  public LegacyQueueFile {
    jobs = List.copyOf(jobs);
  }

  /// {@return the bytes of the file}
  public byte[] toBytes() {
    boolean windows7 = layout == Layout.WINDOWS_7;
    String format = windows7 ? FORMAT_7 : FORMAT_10;
    var out = new Bytes().hex(format).zeros(windows7 ? 0 : 8).hex(QUEUE);
    out.hex(JOBS).u32(jobs.size());
    jobs.forEach(job -> out.raw(job.toBlob(layout)));
    out.hex(JOBS).hex(JOBS).u32(0).hex(JOBS).hex(QUEUE).hex(format);
    if (!windows7) {
      var crc = new CRC32();
      crc.update(out.toBytes());
      out.u32(crc.getValue());
    }
    return Arrays.copyOf(out.toBytes(), Math.max(size, out.size()));
  }
}
