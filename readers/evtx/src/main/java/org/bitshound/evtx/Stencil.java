package org.bitshound.evtx;

import org.bitshound.evtx.Node.Element;
import org.jspecify.annotations.Nullable;

/// The text of an element with holes where values stand: what all records have in common whose
/// values have the same types and are empty in the same places. Immutable.
///
/// An element's stencils are a list, the newest first. Threads that race may lose one, which is cut
/// again.
final class Stencil {
  final @Nullable Stencil next;
  final int depth; // of the list from here on
  private final Format format;
  private final short[] kinds; // of the instance's values
  private final byte[] text; // without the values
  private final int[] holes; // in pairs: how much of the text stands before; a value, or ~ an array
  private final Element[] arrays; // elements that are written for each text of an array

  Stencil(
      Format format,
      short[] kinds,
      byte[] text,
      int[] holes,
      Element[] arrays,
      @Nullable Stencil next) {
    this.format = format;
    this.kinds = kinds;
    this.text = text;
    this.holes = holes;
    this.arrays = arrays;
    this.next = next;
    this.depth = next == null ? 1 : next.depth + 1;
  }

  /// {@return the first of a list that fits a format and an instance's values; `null` where none
  /// does}
  static @Nullable Stencil fitting(@Nullable Stencil first, Format format, Instance in) {
    Stencil one = first;
    while (one != null && (one.format != format || !in.hasKinds(one.kinds))) {
      one = one.next;
    }
    return one;
  }

  /// {@return how many bytes it keeps, roughly}
  int size() {
    return 2 * kinds.length + text.length + 4 * holes.length;
  }

  /// Writes the text with an instance's values in the holes.
  void fill(Rendering rendering, Instance in) throws BinXmlException {
    Utf8Buffer out = rendering.out;
    int at = 0;
    for (int hole = 0; hole < holes.length; hole += 2) {
      int end = holes[hole];
      out.put(text, at, end - at);
      at = end;
      int id = holes[hole + 1];
      if (id < 0) {
        rendering.array(arrays[~id], in);
      } else {
        rendering.bound(in.offset(id));
        rendering.scalar(in.offset(id), in.size(id), in.type(id));
      }
    }
    out.put(text, at, text.length - at);
  }
}
