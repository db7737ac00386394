package org.bitshound.command;

import java.util.List;

/// What was understood of one text.
///
/// @param readings in the order of the text; empty where it would do nothing with BITS
/// @param whole whether all of it was read; `false` where it asked for more than is granted to one
///   text ([Limits]), so that what it would do is known in part at best
public record Understood(List<Reading> readings, boolean whole) {
  /// A text that would do nothing with BITS.
  static final Understood NOTHING = new Understood(List.of(), true);

  public Understood {
    readings = List.copyOf(readings);
  }
}
