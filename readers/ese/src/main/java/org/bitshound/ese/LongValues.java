package org.bitshound.ese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.ese.Value.State;
import org.jspecify.annotations.Nullable;

/// The long values of one table, put together from the segments in their tree. Source: [MS-ESE],
/// `lv.hxx`.
///
/// A key is the value's id, big-endian, of four bytes or of eight whose first bit is set; behind it
/// the segment's offset in the plain value. The value's head has no offset.
final class LongValues {
  private static final int OFFSET_SIZE = 4;
  private static final int SIZE_AT = 4; // in a head, behind the count of references
  private static final int HEAD_SIZE = 8;

  private final Tree tree;
  private final Budget budget;
  private final DefectLog defects;

  LongValues(Tree tree, Budget budget, DefectLog defects) {
    this.tree = tree;
    this.budget = budget;
    this.defects = defects;
  }

  /// A segment before it is unpacked.
  private record Segment(Node node, long at) {}

  /// {@return the key of a value's head, made from the id as a record has it, little-endian}
  static byte[] keyOf(ByteView view, int at, int length) {
    boolean wide = length >= 8 && view.i64(at) < 0;
    byte[] key = view.copy(at, wide ? 8 : 4);
    for (int i = 0, j = key.length - 1; i < j; i++, j--) {
      byte swapped = key[i];
      key[i] = key[j];
      key[j] = swapped;
    }
    return key;
  }

  /// Reads a value.
  ///
  /// @param key of its head
  /// @param from where it is named, for what is told
  /// @param column whose value it is
  /// @param name of it, for a person
  Value read(byte[] key, long from, Column column, String name) {
    var cursor = new TreeCursor(tree, budget);
    cursor.seek(key);
    long size = -1;
    var segments = new ArrayList<Segment>();
    for (Node node = cursor.next(); node != null; node = cursor.next()) {
      byte[] own = node.key();
      if (Arrays.equals(own, key)) {
        size = sizeOf(node);
      } else if (isSegment(own, key) && isBehind(segments, offsetIn(own))) {
        segments.add(new Segment(node, offsetIn(own)));
      } else if (Arrays.compareUnsigned(own, key) > 0) {
        break;
      }
    }
    return assemble(segments, size, from, column, name);
  }

  private static boolean isSegment(byte[] own, byte[] key) {
    return own.length == key.length + OFFSET_SIZE
        && Arrays.equals(own, 0, key.length, key, 0, key.length);
  }

  /// Where branches lead in circles the same segments come again.
  private static boolean isBehind(List<Segment> segments, long offset) {
    return segments.isEmpty() || segments.getLast().at < offset;
  }

  private static long sizeOf(Node head) {
    return head.dataLength() < HEAD_SIZE ? -1 : head.page().bytes().u32(head.dataAt() + SIZE_AT);
  }

  private static long offsetIn(byte[] key) {
    long offset = 0;
    for (int i = key.length - OFFSET_SIZE; i < key.length; i++) {
      offset = offset << 8 | (key[i] & 0xff);
    }
    return offset;
  }

  private Value assemble(List<Segment> segments, long size, long from, Column column, String name) {
    if (size < 0 && segments.isEmpty()) {
      tell(from, "a long value for " + name, "none of this id", "the value is missing");
      return value(column, new byte[0], false);
    }
    long all = size < 0 ? Limits.LONG_VALUE_BYTES : size;
    if (all > Limits.LONG_VALUE_BYTES) {
      tellLong(from, size, name);
    }
    var out = new Gathered((int) Math.min(all, Limits.LONG_VALUE_BYTES));
    for (int i = 0; i < segments.size(); i++) {
      long end = i + 1 < segments.size() ? segments.get(i + 1).at : Math.max(size, 0);
      if (!add(segments.get(i), end, out, name)) {
        break;
      }
    }
    boolean whole = out.filled == size;
    if (!whole) {
      String wanted = size < 0 ? "the length of " + name : size + " bytes of " + name;
      tell(from, wanted, out.filled + " bytes", "the value is cut at its first gap");
    }
    return value(column, Arrays.copyOf(out.bytes, out.filled), whole);
  }

  private static Value value(Column column, byte[] bytes, boolean whole) {
    return new Value(column.type(), column.codePage(), bytes, whole ? State.WHOLE : State.CUT);
  }

  private void tellLong(long from, long size, String name) {
    defects.tell(
        from,
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "a long value of no more than " + Limits.LONG_VALUE_BYTES + " bytes",
        size + " bytes of " + name,
        "its beginning is read");
  }

  private void tell(long from, String expected, String found, String effect) {
    defects.tell(from, What.RECORD_TRUNCATED, Severity.LOST, expected, found, effect);
  }

  /// Adds a segment where it belongs.
  ///
  /// @param end where the next one begins, or the value ends; 0 where that is not known
  /// @return false where there is a gap before it, or it cannot be read
  private boolean add(Segment segment, long end, Gathered out, String name) {
    byte[] plain = plain(segment, end, name);
    return plain != null
        && segment.at == out.filled
        && plain.length <= out.room
        && budget.take(plain.length)
        && out.append(plain);
  }

  /// A segment is packed where it is not as long as its place in the value.
  private byte @Nullable [] plain(Segment segment, long end, String name) {
    Node node = segment.node;
    ByteView bytes = node.page().bytes();
    long wanted = end - segment.at;
    if (node.dataLength() == wanted) {
      return node.data();
    }
    Optional<Compression> packed = Compression.of(bytes, node.dataAt(), node.dataLength());
    Optional<byte[]> unpacked =
        packed.flatMap(one ->
            budget.take(one.unpackedSize(bytes, node.dataAt(), node.dataLength()))
                ? one.unpack(bytes, node.dataAt(), node.dataLength())
                : Optional.empty());
    if (unpacked.isPresent() && (unpacked.get().length == wanted || end <= 0)) {
      return unpacked.get();
    }
    if (packed.isPresent() && unpacked.isEmpty()) {
      tellPacked(node, packed.get(), name);
      return null;
    }
    return node.data(); // a plain one whose neighbour is missing
  }

  private void tellPacked(Node node, Compression packed, String name) {
    defects.tell(
        node.offset(),
        What.VALUE_TYPE,
        Severity.LOST,
        "a segment of " + name + " that can be unpacked",
        packed.words() + " compression of " + node.dataLength() + " bytes",
        "the value is cut before this segment");
  }

  /// The bytes gathered so far.
  private static final class Gathered {
    private byte[] bytes = new byte[0];
    private int filled;
    private final int room;

    Gathered(int size) {
      this.room = size;
    }

    boolean append(byte[] plain) {
      if (filled + plain.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(room, Math.max(filled + plain.length, 2 * filled)));
      }
      System.arraycopy(plain, 0, bytes, filled, plain.length);
      filled += plain.length;
      return true;
    }
  }
}
