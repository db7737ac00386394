package org.bitshound.evtx;

import org.bitshound.bytes.ByteView;

/// Walks the items of an array value: text is separated by NULs, SIDs say their own length, all
/// other types have one size. An array of another type is one item.
final class ArrayItems {
  private static final int SID_HEADER = 8; // revision, count of subauthorities, authority
  private static final int SUBAUTHORITY = 4;

  private final ByteView view;
  private final int end;
  private final int type; // of the items
  private final int fixed;
  private int next;
  private int offset;
  private int size;

  ArrayItems(ByteView view, int offset, int size, int type) {
    this.view = view;
    this.end = offset + size;
    this.type = type & ~ValueType.ARRAY;
    this.fixed = ValueType.fixedSize(this.type);
    this.next = offset;
  }

  /// {@return how many items a value has}
  static int count(ByteView view, int offset, int size, int type) {
    var items = new ArrayItems(view, offset, size, type);
    int count = 0;
    while (items.next()) {
      count++;
    }
    return count;
  }

  /// {@return whether there was another item, on which the walk now stands}
  boolean next() {
    offset = next;
    int left = end - offset;
    if (fixed > 0) {
      size = fixed;
      next = offset + fixed;
      return left >= fixed;
    }
    return switch (type) {
      case ValueType.STRING -> text(left);
      case ValueType.SID -> sid(left);
      default -> {
        size = left;
        next = end;
        yield left > 0;
      }
    };
  }

  private boolean text(int left) {
    int at = offset;
    while (at + 1 < end && view.u16(at) != 0) {
      at += 2;
    }
    size = at - offset;
    next = at + 2;
    return left > 1;
  }

  private boolean sid(int left) {
    if (left < SID_HEADER) {
      return false;
    }
    size = Math.min(left, SID_HEADER + SUBAUTHORITY * view.u8(offset + 1));
    next = offset + size;
    return true;
  }

  /// {@return where the item stands}
  int offset() {
    return offset;
  }

  /// {@return the item's size in bytes}
  int size() {
    return size;
  }

  /// {@return the type of each item}
  int type() {
    return type;
  }

  /// Writes the item.
  void write(Utf8Buffer out) {
    ValueText.write(out, view, offset, size, type);
  }
}
