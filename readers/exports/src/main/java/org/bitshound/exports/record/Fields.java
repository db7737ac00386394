package org.bitshound.exports.record;

import java.util.Arrays;

/// Where the values of one record stand: what it says of itself, in a [Slot] each, and its data, in
/// order. Nothing is decoded before it is asked for. Hot path: filled for every record of an
/// export.
///
/// Reused from record to record; not thread-safe.
@SuppressWarnings("EnumOrdinal") // slots and codings are columns of arrays, on the hot path
public final class Fields {
  /// More values are no event's: Windows allows 128, classic events hold a few hundred strings, and
  /// an index of Elastic has at most 1,000 fields unless somebody asks for more.
  public static final int MOST = 4096;

  private static final Coding[] CODINGS = Coding.values();
  private static final int INNER =
      16; // a bit beside the coding: the value stands in the inner text

  private static final int HEADER = 32; // its name stands in the head of the table

  private Window outer = Window.of(new byte[0]);
  private Window inner = outer;
  private Window head = outer;
  private int where; // 0, or INNER while the inner text is read

  private final int[] slotFrom = new int[Slot.COUNT];
  private final int[] slotTo = new int[Slot.COUNT];
  private final int[] slotRank = new int[Slot.COUNT];
  private final byte[] slotCoding = new byte[Slot.COUNT];

  private int[] places = new int[4 * 64]; // name from, to, value from, to
  private byte[] codings = new byte[64];
  private int count;
  private boolean mixed;
  private boolean brief;
  private boolean overfull;

  /// Begins a record.
  public void begin(Window in) {
    outer = in;
    inner = in;
    where = 0;
    count = 0;
    mixed = false;
    brief = false;
    overfull = false;
    Arrays.fill(slotRank, Integer.MAX_VALUE);
  }

  /// {@return whether it is known what the record says of itself, but not its data}
  public boolean isBrief() {
    return brief;
  }

  /// {@return whether the record has more values than are kept}
  public boolean isOverfull() {
    return overfull;
  }

  /// Takes what the record says of itself from its twin.
  ///
  /// @param from where the record's values begin
  /// @param to where they end
  void lay(Twin twin, int[] from, int[] to) {
    brief = true;
    for (int slot = 0; slot < Slot.COUNT; slot++) {
      int value = twin.valueOf(slot);
      if (value >= 0) {
        slotFrom[slot] = from[value];
        slotTo[slot] = to[value];
        slotRank[slot] = 0;
        slotCoding[slot] = twin.coding(slot);
      }
    }
  }

  /// Says which values of a twin the record has for itself.
  ///
  /// @param start where the record begins
  /// @return whether all of these are values
  boolean bind(Twin twin, int start) {
    int utc = find("UtcTime");
    if (utc >= 0) {
      set(Slot.UTC, 0, places[4 * utc + 2], places[4 * utc + 3], coding(codings[utc]));
    }
    for (int slot = 0; slot < Slot.COUNT; slot++) {
      boolean says = slotRank[slot] != Integer.MAX_VALUE;
      if (says && !twin.bind(slot, slotFrom[slot] - start, slotCoding[slot])) {
        return false;
      }
    }
    return true;
  }

  /// What comes now stands in a text inside of the record.
  public void enter(Window text) {
    inner = text;
    where = INNER;
  }

  /// What comes now stands in the record itself again.
  public void leave() {
    where = 0;
  }

  /// Notes what the record says of itself.
  ///
  /// @param rank of several the lowest counts, and the first of equals
  public void set(Slot slot, int rank, int from, int to, Coding coding) {
    int at = slot.ordinal();
    if (rank < slotRank[at] && from < to) {
      slotFrom[at] = from;
      slotTo[at] = to;
      slotRank[at] = rank;
      slotCoding[at] = (byte) (coding.ordinal() | where);
    }
  }

  /// The names of the columns of the table whose row is read.
  public void head(Window columns) {
    head = columns;
  }

  /// Notes a value of the data whose name stands in the head of the table.
  public void addColumn(int nameFrom, int nameTo, int from, int to, Coding coding) {
    add(nameFrom, nameTo, from, to, coding);
    codings[count - 1] |= HEADER;
  }

  /// Notes a value of the data.
  public void add(int nameFrom, int nameTo, int from, int to, Coding coding) {
    if (count == MOST) {
      overfull = true;
      return;
    }
    if (count == codings.length) {
      codings = Arrays.copyOf(codings, 2 * count);
      places = Arrays.copyOf(places, 8 * count);
    }
    int at = 4 * count;
    places[at] = nameFrom;
    places[at + 1] = nameTo;
    places[at + 2] = from;
    places[at + 3] = to;
    codings[count++] = (byte) (coding.ordinal() | where);
  }

  /// Forgets the values of the data.
  public void clear() {
    count = 0;
    mixed = false;
  }

  /// The data stands among what a shipper adds: places in it mean nothing.
  public void mix() {
    mixed = true;
  }

  /// {@return whether the data stands by itself, in the order in which it was written}
  public boolean isInOrder() {
    return !mixed;
  }

  /// {@return how many values the data has}
  public int count() {
    return count;
  }

  /// {@return the name of a value; `""` for none}
  public String name(int value) {
    return names(codings[value]).text(places[4 * value], places[4 * value + 1]);
  }

  /// {@return a value, decoded}
  public String value(int value) {
    byte coding = codings[value];
    return coding(coding).decode(source(coding).text(places[4 * value + 2], places[4 * value + 3]));
  }

  /// {@return the place of the first value with a name; -1 for none}
  ///
  /// @param name in ASCII
  public int find(String name) {
    for (int i = 0; i < count; i++) {
      if (isNamed(i, name, 0)) {
        return i;
      }
    }
    return -1;
  }

  /// {@return the place of the first value with a name, whatever the case of its letters; -1 for
  /// none}
  ///
  /// @param name in ASCII
  public int findLoosely(String name) {
    for (int i = 0; i < count; i++) {
      if (isNamed(i, name, 0x20)) {
        return i;
      }
    }
    return -1;
  }

  /// @param blur bits that need not agree
  private boolean isNamed(int value, String name, int blur) {
    int from = places[4 * value];
    if (places[4 * value + 1] - from != name.length()) {
      return false;
    }
    byte[] bytes = names(codings[value]).bytes();
    for (int i = 0; i < name.length(); i++) {
      if ((bytes[from + i] | blur) != (name.charAt(i) | blur)) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether the record says this of itself}
  public boolean has(Slot slot) {
    return slotRank[slot.ordinal()] != Integer.MAX_VALUE;
  }

  /// {@return what the record says of itself, decoded; `""` where it says nothing}
  public String text(Slot slot) {
    int at = slot.ordinal();
    return has(slot)
        ? coding(slotCoding[at]).decode(source(slotCoding[at]).text(slotFrom[at], slotTo[at]))
        : "";
  }

  /// {@return a number of 64 bits without sign; -1 where the record says none}
  public long number(Slot slot) {
    int at = slot.ordinal();
    return has(slot) ? Digits.number(source(slotCoding[at]).bytes(), slotFrom[at], slotTo[at]) : -1;
  }

  /// Reads a time.
  ///
  /// @return whether the record has one there
  public boolean time(Slot slot, TimeText to) {
    int at = slot.ordinal();
    return has(slot)
        && (to.read(source(slotCoding[at]).bytes(), slotFrom[at], slotTo[at])
            || to.read(text(slot)));
  }

  /// Reads a time among the data.
  ///
  /// @return whether it is one
  public boolean time(int value, TimeText to) {
    return to.read(source(codings[value]).bytes(), places[4 * value + 2], places[4 * value + 3]);
  }

  /// {@return a hash of how the slot is spelled}
  public long spelling(Slot slot) {
    int at = slot.ordinal();
    return has(slot) ? Search.hash(source(slotCoding[at]).bytes(), slotFrom[at], slotTo[at]) : 0;
  }

  private static Coding coding(byte coding) {
    return CODINGS[coding & (INNER - 1)];
  }

  private Window names(byte coding) {
    return (coding & HEADER) == 0 ? source(coding) : head;
  }

  private Window source(byte coding) {
    return (coding & INNER) == 0 ? outer : inner;
  }
}
