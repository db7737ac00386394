package org.bitshound.evtx;

import java.util.Arrays;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;
import org.jspecify.annotations.Nullable;

/// One fragment of BinXML in a record: a template and the places of the values that fill it.
/// Mutable and reused, one for each level of embedding; not thread-safe.
final class Instance {
  private static final int DESCRIPTOR = 4; // size u16, type u8, zero

  private @Nullable Template template;
  private int count;
  private int[] spans = new int[32]; // offset in the chunk, size: 16 bits each
  private short[] kinds = new short[32]; // type; above it whether there are 0, 1 or more bytes

  /// {@return the template of the fragment read last}
  Template template() {
    if (template == null) {
      throw new IllegalStateException("no fragment has been read");
    }
    return template;
  }

  private Instance(Instance of, int base) {
    template = of.template;
    count = of.count;
    spans = Arrays.copyOf(of.spans, count);
    kinds = Arrays.copyOf(of.kinds, count);
    for (int i = 0; i < count; i++) {
      spans[i] -= base << 16;
    }
  }

  Instance() {}

  /// {@return a copy that the next record does not change}
  ///
  /// @param base from where its offsets count: the record's first byte
  Instance copy(int base) {
    return new Instance(this, base);
  }

  /// Takes a fragment without values.
  void plain(Template only) {
    template = only;
    count = 0;
  }

  /// Takes a template and the values that stand at an offset.
  ///
  /// @return where the values end
  int filled(Template with, ByteView chunk, int offset, int end) throws BinXmlException {
    template = with;
    long values = end - offset < 4 ? 0 : chunk.u32(offset);
    if (end - offset < 4 || values > Limits.VALUES || values * DESCRIPTOR > end - offset - 4) {
      throw new BinXmlException(
          What.RECORD_TRUNCATED,
          offset,
          "the number of values and their descriptors",
          values + " values in " + Math.max(0, end - offset) + " bytes");
    }
    count = (int) values;
    if (count > spans.length) {
      spans = new int[count];
      kinds = new short[count];
    }
    int at = offset + 4;
    int value = at + DESCRIPTOR * count;
    for (int i = 0; i < count; i++, at += DESCRIPTOR) {
      int descriptor = chunk.i32(at);
      int size = descriptor & 0xffff;
      spans[i] = (value << 16) | size;
      kinds[i] = (short) (((descriptor >>> 16) & 0xff) | (Math.min(size, 2) << 8));
      value += size;
      if (value > end) {
        throw new BinXmlException(
            What.RECORD_TRUNCATED,
            at,
            "values that end inside the record, at " + end,
            "value " + i + " that ends at " + value);
      }
    }
    return value;
  }

  /// {@return how many values the fragment has}
  int count() {
    return count;
  }

  /// {@return where a value stands in the chunk}
  int offset(int id) {
    return id >= 0 && id < count ? spans[id] >>> 16 : 0;
  }

  /// {@return the size of a value in bytes; 0 where the record has no such value}
  int size(int id) {
    return id >= 0 && id < count ? spans[id] & 0xffff : 0;
  }

  /// {@return the type of a value; [ValueType#NULL] where the record has no such value}
  int type(int id) {
    return id >= 0 && id < count ? kinds[id] & 0xff : ValueType.NULL;
  }

  /// {@return whether a substitution leaves no trace: no such value, or an empty one}
  boolean isEmpty(int id) {
    return size(id) == 0 || type(id) == ValueType.NULL;
  }

  /// {@return the type of each value, and whether it has no byte, one, or more: one is no text}
  short[] kinds() {
    return Arrays.copyOf(kinds, count);
  }

  /// {@return whether the values have the same types as those of another instance of the template,
  /// and are empty in the same places}
  boolean hasKinds(short[] others) {
    return Arrays.equals(kinds, 0, count, others, 0, others.length);
  }

  /// {@return whether any value is BinXML of its own}
  boolean holdsBinXml() {
    for (int id = 0; id < count; id++) {
      if (isBinXml(id)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a value is BinXML of its own}
  boolean isBinXml(int id) {
    return type(id) == ValueType.BINXML && size(id) > 0;
  }
}
