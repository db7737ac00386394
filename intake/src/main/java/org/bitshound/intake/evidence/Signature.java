package org.bitshound.intake.evidence;

import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.MappedFile;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.exports.Export;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.qmgr.LegacyQueue;
import org.bitshound.qmgr.QueueLog;
import org.bitshound.snapshots.DeliveryListing;
import org.bitshound.snapshots.HostListing;
import org.bitshound.snapshots.LoneValue;
import org.bitshound.snapshots.Snapshot;
import org.bitshound.tables.Table;
import org.bitshound.translation.transcript.ConsoleHistory;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.Form;
import org.bitshound.weblogs.WebLog;

/// Tells what a file is by its first bytes. Its name is asked of one kind alone, which no bytes
/// tell.
public final class Signature {
  /// How many bytes are enough: an EVTX file whose header is gone shows itself by its first chunk,
  /// at 4096. That chunk's header holds a checksum of its records, which tells logs apart that are
  /// of one size. A database whose first page is lost shows itself by the copy of its header in the
  /// second, as far down as the page size of BITS' queue.
  static final int LENGTH = 16_384 + 128;

  private static final int ESE = 0x89ab_cdef;

  private static final int TAR_MAGIC = 257;

  private Signature() {}

  /// {@return the kind of a file that begins so and is called so}
  static Kind of(ByteView start, String path) {
    Kind kind = of(start);
    boolean isHistory = kind == Kind.OTHER && ConsoleHistory.isNamedBy(path);
    return isHistory ? Kind.POWERSHELL_HISTORY : kind;
  }

  static Kind of(ByteView start) {
    if (EvtxFile.isEvtx(start)) {
      return Kind.EVTX;
    }
    if (isDatabase(start)) {
      return Kind.ESE;
    }
    if (LegacyQueue.isLegacyQueue(start)) {
      return Kind.QMGR_DAT;
    }
    if (QueueLog.isLog(start) && QueueLog.namesQueue(start)) {
      return Kind.QMGR_LOG;
    }
    if (begins(start, 4, "LfLe")) {
      return Kind.EVT;
    }
    if (begins(start, 0, "regf")) {
      return Kind.REGISTRY;
    }
    if (begins(start, 0, "PK\u0003\u0004")) {
      return Kind.ZIP;
    }
    if (begins(start, 0, "7z\u00bc\u00af'\u001c")) {
      return Kind.SEVEN_ZIP;
    }
    if (begins(start, 0, "\u001f\u008b")) {
      return Kind.GZIP;
    }
    if (begins(start, 0, "\u00fd7zXZ")) {
      return Kind.XZ;
    }
    if (begins(start, 0, "(\u00b5/\u00fd")) {
      return Kind.ZSTD;
    }
    return begins(start, TAR_MAGIC, "ustar") ? Kind.TAR : ofText(start);
  }

  private static boolean isDatabase(ByteView start) {
    if (!start.holds(0, 16) || start.i32(4) == ESE) {
      return start.holds(0, 16);
    }
    for (int page = 4096; page <= 16_384; page *= 2) {
      if (start.i64(0) == 0 && start.holds(page, 16) && start.i32(page + 4) == ESE) {
        return true;
      }
    }
    return false;
  }

  private static Kind ofText(ByteView start) {
    if (TypedText.isTranscript(start)) {
      return Kind.POWERSHELL_TRANSCRIPT;
    }
    if (Snapshot.formOf(start).isPresent()) {
      return Kind.BITS_SNAPSHOT;
    }
    if (LoneValue.is(start)) {
      return Kind.BITSADMIN_VALUE;
    }
    Optional<HostListing.Form> listing = HostListing.formOf(start);
    if (listing.isPresent()) {
      return listing.get() == HostListing.Form.SERVICES
          ? Kind.SERVICE_LISTING
          : Kind.REGISTRY_EXPORT;
    }
    if (DeliveryListing.begins(start)) {
      return Kind.DELIVERY_OPTIMIZATION;
    }
    Optional<Kind> table = Table.kindOf(start).map(Signature::ofTable);
    if (table.isPresent()) {
      return table.get();
    }
    return Export.formOf(start)
        .map(form ->
            switch (form) {
              case XML -> Kind.EVENT_XML;
              case JSON -> Kind.EVENT_JSON;
              case CSV -> Kind.EVENT_CSV;
            })
        .or(() -> WebLog.formOf(start, Columns.NONE).map(Signature::ofTraffic))
        .orElse(Kind.OTHER);
  }

  /// {@return so much of a file as tells what it is}
  public static ByteView beginning(MappedFile bytes) {
    return bytes.view(0, (int) Math.min(bytes.size(), LENGTH));
  }

  static Kind ofTraffic(Form form) {
    return switch (form) {
      case SQUID, COMMON, W3C, ZEEK_HTTP, TABLE -> Kind.PROXY_LOG;
      case ZEEK_DNS, DNS_SERVER -> Kind.DNS_LOG;
      case ZEEK_CONN, ZEEK_SSL -> Kind.CONNECTION_LOG;
    };
  }

  private static Kind ofTable(Table.Kind kind) {
    return switch (kind) {
      case MFT -> Kind.MFT_CSV;
      case USN, USN_LISTING -> Kind.USN_CSV;
      case PREFETCH -> Kind.PREFETCH_CSV;
      case AMCACHE -> Kind.AMCACHE_CSV;
      case NETWORK_USAGE -> Kind.SRUM_CSV;
    };
  }

  private static boolean begins(ByteView start, int offset, String bytes) {
    if (!start.holds(offset, bytes.length())) {
      return false;
    }
    for (int i = 0; i < bytes.length(); i++) {
      if (start.u8(offset + i) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
