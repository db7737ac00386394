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

  /// Steps that the records of one chunk may take together: a step is a byte of text, a node of a
  /// template or a value. A full chunk takes about 1 MiB of them; without this bound each of its
  /// records could fill [#RENDERED_BYTES], or visit many empty values and fill nothing.
  static final long CHUNK_STEPS = 64 << 20;

  /// Steps that a byte of a template's content counts for when it is compiled.
  static final int COMPILING_STEPS = 8;

  /// Fragments of data that one event may hold when its values are asked for by name. Windows
  /// writes one; every one costs memory for as long as the event is kept.
  static final int EVENT_FRAGMENTS = 64;

  /// Items of one array that an event counts as values of their own. Messages of classic events
  /// name their inserts %1 to %99 ([win32], "Message Text Files"). Each item is found by walking
  /// over those before it.
  static final int EVENT_ITEMS = 256;

  /// Bytes of all template contents kept for reuse: as many ordinary ones as [#TEMPLATES]. Compiled
  /// they take several times as much.
  static final long CACHED_BYTES = 12 << 20;

  /// Stencils of one element that are tried, one behind the other. Most templates need one or two,
  /// none that was met more than 31.
  static final int STENCILS = 32;

  /// Bytes of all stencils that are kept; what has none is written part by part.
  static final long STENCIL_BYTES = 32 << 20;

  /// Bytes of a record's provider, channel and computer together, up to which they are remembered.
  /// Windows' own stay under 400.
  static final int ORIGIN_BYTES = 2048;

  /// Templates kept for reuse across chunks and files. A machine has some hundreds; each collected
  /// host adds its own, since templates hold the computer name. Beyond this all are forgotten, and
  /// those that are still needed compiled anew.
  static final int TEMPLATES = 4096;

  /// Values of one template instance: a chunk has room for 16,384 descriptors of four bytes.
  static final int VALUES = 16_384;

  /// Defects of one kind reported one by one for one chunk; the rest is counted in the last one.
  static final int DEFECTS_OF_A_CHUNK = 16;

  private Limits() {}
}
