package org.bitshound.ese;

/// A stretch of a page that no row and no value of the database holds, and that is not all zeros:
/// where what was deleted may still be.
///
/// @param page its number
/// @param objectId the tree that the page says it belongs to, or belonged to
/// @param offset from the start of the file, in bytes
/// @param length in bytes
/// @param kind why nobody holds it
public record Remnant(int page, int objectId, long offset, int length, Kind kind) {

  /// Why a stretch is nobody's.
  public enum Kind {
    /// All of a page that no tree reaches.
    FREE_PAGE,
    /// An entry that was deleted and whose space is not yet taken.
    DELETED_ENTRY,
    /// Bytes between the entries of a page and behind them.
    PAGE_SLACK
  }
}
