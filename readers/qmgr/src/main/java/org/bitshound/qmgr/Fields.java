package org.bitshound.qmgr;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;

/// Reads the fields of an object one behind the other. Nothing is aligned. A field that does not
/// fit breaks the reading: all that follow are zero or empty, and [#broken()] says so.
final class Fields {
  private final ByteView bytes;
  private final int end;
  private int at;
  private boolean broken;

  /// @param end where the object must have ended, exclusive
  Fields(ByteView bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = Math.min(end, bytes.size());
  }

  int at() {
    return at;
  }

  /// {@return another reading from here on, which may go wrong}
  Fields again() {
    return new Fields(bytes, at, end);
  }

  boolean broken() {
    return broken;
  }

  /// {@return whether nothing is left, and nothing went wrong}
  boolean done() {
    return !broken && at == end;
  }

  boolean has(int length) {
    return !broken && length >= 0 && length <= end - at;
  }

  void moveTo(int offset) {
    broken |= offset < 0 || offset > end;
    at = offset;
  }

  private boolean take(int length) {
    if (has(length)) {
      at += length;
      return true;
    }
    broken = true;
    return false;
  }

  void skip(int length) {
    take(length);
  }

  void fail() {
    broken = true;
  }

  int u8() {
    return take(1) ? bytes.u8(at - 1) : 0;
  }

  long u32() {
    return take(4) ? bytes.u32(at - 4) : 0;
  }

  /// {@return a number that may be up to `most`; a larger one breaks the reading}
  int u32(int most) {
    long value = u32();
    if (value > most) {
      broken = true;
      return 0;
    }
    return (int) value;
  }

  long u64() {
    return take(8) ? bytes.i64(at - 8) : 0;
  }

  boolean isNext(Guid marker) {
    return has(Guid.SIZE) && marker.isAt(bytes, at);
  }

  Guid guid() {
    return take(Guid.SIZE) ? Guid.at(bytes, at - Guid.SIZE) : new Guid(0, 0);
  }

  /// Reads a marker that must be there.
  void marker(Guid expected) {
    if (isNext(expected)) {
      at += Guid.SIZE;
    } else {
      broken = true;
    }
  }

  /// {@return a time, where it is set; what no file of BITS can hold breaks the reading}
  Optional<Instant> time() {
    long filetime = u64();
    broken |= !Limits.isTimeOrNone(filetime);
    return broken || filetime == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(filetime));
  }

  /// {@return when a timer is due; both of its times stand only where its first byte is set}
  Optional<Instant> timer() {
    if (u8() == 0) {
      return Optional.empty();
    }
    u64(); // when it began
    return time();
  }

  /// {@return a counted text; its last unit is zero and no other is}
  String text() {
    int units = u32(Limits.TEXT);
    if (broken || units == 0) {
      return "";
    }
    int start = at;
    if (!take(2 * units) || !endsOnce(start, units)) {
      broken = true;
      return "";
    }
    return bytes.utf16(start, units - 1);
  }

  private boolean endsOnce(int start, int units) {
    for (int unit = 0; unit < units - 1; unit++) {
      if (bytes.u16(start + 2 * unit) == 0) {
        return false;
      }
    }
    return bytes.u16(start + 2 * (units - 1)) == 0;
  }

  /// {@return a text behind a byte that says whether it is there}
  Optional<String> optionalText() {
    int there = u8();
    broken |= there > 1;
    return there == 0 || broken ? Optional.empty() : filled(text());
  }

  /// {@return a text, unless it is empty}
  static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
