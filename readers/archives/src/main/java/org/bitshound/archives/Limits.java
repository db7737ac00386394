package org.bitshound.archives;

/// What a container may cost. A container is written by whoever wants to be read, so nothing in it
/// is believed that has a price.
public final class Limits {
  /// Containers in containers. Collections come as an archive of an archive of a compressed log at
  /// most; an archive that holds itself goes on for ever.
  public static final int DEPTH = 5;

  /// Entries of an outermost container, all that lie deeper included. The largest triage
  /// collections have some ten thousand; each is remembered with its path.
  public static final int ENTRIES = 200_000;

  /// How many times its packed size an entry may have, once it is larger than [#ANY_RATIO]. Event
  /// logs pack to a tenth, ESE databases that are nearly empty to a fiftieth; bombs start at a
  /// thousandth.
  static final long RATIO = 100;

  /// What an entry may have at any ratio: a log of 20 MiB that never got an event is zeros.
  static final long ANY_RATIO = 64L << 20;

  /// What all entries of an outermost container may have together at any ratio: such as overlapping
  /// entries that all are the same bytes.
  static final long ANY_RATIO_TOGETHER = 1L << 30;

  /// Bytes of an entry's name: Windows and Linux end far below.
  static final int NAME = 1 << 16;

  /// Memory of one decoder, in KiB: the dictionary of the strongest usual setting of xz and 7z is
  /// 64 MiB. A whole hunt has to do with 300 MB.
  static final int DECODER_KIB = 160 << 10;

  private Limits() {}
}
