package org.bitshound.intake;

import org.bitshound.bytes.ByteView;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.exports.Export;
import org.bitshound.intake.EvidenceFile.Kind;

/// Tells what a file is by its first bytes; its name is never asked.
final class Signature {
  /// How many bytes are enough: an EVTX file whose header is gone shows itself by its first chunk,
  /// at 4096. That chunk's header holds a checksum of its records, which tells logs apart that are
  /// of one size.
  static final int LENGTH = 4096 + 128;

  private static final int TAR_MAGIC = 257;

  // {C82BF713-9940-4A12-9F1A-3AAEBD894EEA} stands at 16 or 24, by the version of BITS.
  private static final int QMGR_HEADER_AT = 48;
  private static final long QMGR_HEADER_LOW = 0x4a12_9940_c82b_f713L;
  private static final long QMGR_HEADER_HIGH = 0xea4e_89bd_ae3a_1a9fL;

  private Signature() {}

  static Kind of(ByteView start) {
    if (EvtxFile.isEvtx(start)) {
      return Kind.EVTX;
    }
    if (start.holds(0, 16) && start.i32(4) == 0x89ab_cdef) {
      return Kind.ESE;
    }
    for (int at = 0; at <= QMGR_HEADER_AT && start.holds(at, 16); at += 8) {
      if (start.i64(at) == QMGR_HEADER_LOW && start.i64(at + 8) == QMGR_HEADER_HIGH) {
        return Kind.QMGR_DAT;
      }
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

  private static Kind ofText(ByteView start) {
    return Export.formOf(start)
        .map(form ->
            switch (form) {
              case XML -> Kind.EVENT_XML;
              case JSON -> Kind.EVENT_JSON;
              case CSV -> Kind.EVENT_CSV;
            })
        .orElse(Kind.OTHER);
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
