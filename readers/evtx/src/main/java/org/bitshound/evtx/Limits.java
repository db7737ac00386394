package org.bitshound.evtx;

/// Where this reader stops, so that hostile evidence costs bounded time and memory. Each limit lies
/// far above anything that Windows writes; reaching one is a defect of severity `limit`.
final class Limits {
  /// Elements within elements. Windows' own manifests stay under 10.
  static final int ELEMENT_DEPTH = 64;

  /// BinXML within values within BinXML. Windows uses 2 (`EventData` in `Event`); forwarded events
  /// 3.
  static final int FRAGMENT_DEPTH = 8;

  /// Bytes of one template's content with all its names written out: a chunk has 65,536 bytes, and
  /// short names are repeated, yet a template that names one long name thousands of times would
  /// grow without end.
  static final int TEMPLATE_BYTES = 1 << 20;

  /// Bytes that one record may fill when it is written out: values that a template names often
  /// multiply with each level of embedding. The largest real record is a chunk (64 KiB), about 200
  /// KiB as JSON.
  static final int RENDERED_BYTES = 8 << 20;

  /// Templates kept for reuse across chunks and files. A machine has some hundreds; each collected
  /// host adds its own, since templates hold the computer name. Beyond this they are compiled for
  /// their chunk alone.
  static final int TEMPLATES = 16_384;

  /// Values of one template instance: a chunk has room for 16,384 descriptors of four bytes.
  static final int VALUES = 16_384;

  /// Defects of one kind reported one by one for one chunk; the rest is counted in the last one.
  static final int DEFECTS_OF_A_CHUNK = 16;

  private Limits() {}
}
