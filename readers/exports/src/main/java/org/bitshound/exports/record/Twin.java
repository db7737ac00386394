package org.bitshound.exports.record;

import java.util.Arrays;

/// A record that was taken apart, to be laid beside others: its text, and where in it values stand
/// that another record of the same shape may have otherwise. What stands between two values is the
/// same in both, letter for letter, or they are no twins.
final class Twin {
  final byte[] text;

  /// How many values there are.
  final int count;

  private final int[] from;
  private final int[] to;
  private final boolean[] data;
  private final byte[] codings = new byte[Slot.COUNT];
  private final int[] ofSlot = new int[Slot.COUNT]; // which value a slot has; -1 for none

  /// @param from where the values begin in the text, in order
  /// @param to where they end
  /// @param data which of them are data, and may be empty
  Twin(byte[] text, int[] from, int[] to, boolean[] data) {
    this.data = data;
    this.text = text;
    this.from = from;
    this.to = to;
    this.count = from.length;
    Arrays.fill(ofSlot, -1);
  }

  int from(int value) {
    return from[value];
  }

  int to(int value) {
    return to[value];
  }

  /// {@return whether it changes nothing else if a value is empty}
  boolean mayBeEmpty(int value) {
    return data[value];
  }

  /// Says that a slot has the value that begins at a place.
  ///
  /// @return whether one begins there
  boolean bind(int slot, int place, byte coding) {
    codings[slot] = coding;
    ofSlot[slot] = Math.max(-1, Arrays.binarySearch(from, place));
    return ofSlot[slot] >= 0;
  }

  byte coding(int slot) {
    return codings[slot];
  }

  int valueOf(int slot) {
    return ofSlot[slot];
  }

  /// {@return how many of the first pieces between values, the one before the first value among
  /// them, are the same in another one}
  int shares(Twin other) {
    int most = Math.min(count, other.count) + 1;
    for (int piece = 0; piece < most; piece++) {
      if (!Arrays.equals(
          text, before(piece), begin(piece), other.text, other.before(piece), other.begin(piece))) {
        return piece;
      }
    }
    return most;
  }

  private int before(int piece) {
    return piece == 0 ? 0 : to[piece - 1];
  }

  private int begin(int piece) {
    return piece == count ? text.length : from[piece];
  }
}
