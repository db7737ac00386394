package org.bitshound.exports.record;

/// Finds the records of one form of export in a window and takes them apart. Keeps no text; reused
/// for a whole file; not thread-safe.
public interface Scanner {

  /// What was found.
  enum Found {
    /// A record, taken apart.
    RECORD,
    /// Text that should be a record and is none: how far it goes is [#end].
    BROKEN,
    /// A record may begin at [#start] whose end is not shown.
    CUT,
    /// Nothing but what stands between records, up to the end of the window.
    NOTHING
  }

  /// Looks for the next record.
  ///
  /// @param from where the last one ended
  /// @param to filled where a record is found
  Found next(Window in, int from, Fields to);

  /// Takes the record that was found apart once more where its data was passed over.
  default void again(Window in, Fields to) {}

  /// {@return where what was found begins}
  int start();

  /// {@return where what was found ends}
  int end();

  /// {@return where, at a place or behind it, a record may begin; -1 where the window shows none}
  int resume(Window in, int from);
}
