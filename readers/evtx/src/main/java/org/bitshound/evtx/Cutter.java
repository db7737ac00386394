package org.bitshound.evtx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bitshound.evtx.Node.Element;
import org.jspecify.annotations.Nullable;

/// Cuts a [Stencil] out of the text of one element: notes, while that is written, which of its
/// bytes are values. Reused; not thread-safe.
final class Cutter {
  private final Utf8Buffer out;
  private final Format format;
  private final List<Element> arrays = new ArrayList<>();
  private int[] holes = new int[96]; // a value's id, where its text begins, where it ends
  private int noted;
  private int begin;
  private boolean cutting;
  private boolean spoilt;

  Cutter(Utf8Buffer out, Format format) {
    this.out = out;
    this.format = format;
  }

  /// {@return whether an element is being written of which a stencil shall be cut}
  boolean isCutting() {
    return cutting;
  }

  /// Begins with the element that is written next.
  void begin() {
    cutting = true;
    spoilt = false;
    begin = out.length();
    noted = 0;
    arrays.clear();
  }

  /// Leaves the element whose record could not be read.
  void leave() {
    cutting = false;
  }

  /// Notes that what was written from an offset on is a value.
  void hole(int id, int from) {
    if (cutting) {
      if (noted == holes.length) {
        holes = Arrays.copyOf(holes, 2 * noted);
      }
      holes[noted++] = id;
      holes[noted++] = from;
      holes[noted++] = out.length();
    }
  }

  /// {@return how many numbers were noted, for [#array]}
  int mark() {
    return noted;
  }

  /// Notes that what was written from an offset on is an element for each text of an array; holes
  /// within it, from a mark on, are none.
  void array(Element element, int from, int mark) {
    if (cutting) {
      noted = mark;
      hole(~arrays.size(), from);
      arrays.add(element);
    }
  }

  /// Notes that what is written depends on more than the types of the values and on which of them
  /// are empty: no stencil can say it.
  void spoil() {
    spoilt = true;
  }

  /// Ends with the element that was written.
  ///
  /// @return its stencil, before those that it has; `null` where it was spoilt
  @Nullable Stencil cut(Instance in, @Nullable Stencil before) {
    cutting = false;
    return spoilt
        ? null
        : new Stencil(format, in.kinds(), text(), places(), arrays.toArray(Element[]::new), before);
  }

  private byte[] text() {
    var text = Utf8Buffer.plain(out.length() - begin);
    int at = begin;
    for (int i = 0; i < noted; i += 3) {
      text.put(out, at, holes[i + 1]);
      at = holes[i + 2];
    }
    text.put(out, at, out.length());
    return text.toArray();
  }

  private int[] places() {
    var places = new int[noted / 3 * 2];
    int values = begin;
    for (int i = 0; i < noted; i += 3) {
      places[i / 3 * 2] = holes[i + 1] - values;
      places[i / 3 * 2 + 1] = holes[i];
      values += holes[i + 2] - holes[i + 1];
    }
    return places;
  }
}
