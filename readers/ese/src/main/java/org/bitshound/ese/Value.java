package org.bitshound.ese;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;

/// One value of one column of one row.
public final class Value {
  /// Whether the bytes are the value.
  public enum State {
    /// All of it.
    WHOLE,
    /// Its beginning; the rest could not be read, which is told as a defect.
    CUT,
    /// The bytes as they are stored: packed or encrypted in a way that is not read here.
    PACKED
  }

  private static final int UTF_16 = 1200;
  private static final int ASCII = 20127;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// Days tell no zone; their text has none.
  private static final DateTimeFormatter DAYS =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

  private static final long SECONDS_A_DAY = 86_400;
  private static final long DAYS_FROM_1899_TO_1970 = 25_569;

  /// Days from the year 100 to 9999, which an OLE date can be.
  private static final double FIRST_DAY = -657_434;

  private static final double LAST_DAY = 2_958_466;

  /// FILETIMEs of 1970 to 2200: as doubles all smaller than 1e-200, which no day is.
  private static final long FILETIMES_FROM = 116_444_736_000_000_000L;

  private static final long FILETIMES_TO = 189_000_000_000_000_000L;

  private final ColumnType type;
  private final int codePage;
  private final byte[] bytes;
  private final State state;

  /// @param bytes as the record has them, put together and unpacked; not copied
  Value(ColumnType type, int codePage, byte[] bytes, State state) {
    this.type = type;
    this.codePage = codePage;
    this.bytes = bytes;
    this.state = state;
  }

  /// {@return the type of its column}
  public ColumnType type() {
    return type;
  }

  /// {@return the bytes of the value, put together and unpacked; not a copy: do not change them}
  public byte[] bytes() {
    return bytes;
  }

  /// {@return whether these are all bytes of the value}
  public State state() {
    return state;
  }

  /// {@return a whole number; empty where the type has none, or the bytes are too few. Of unsigned
  /// 64-bit numbers the bits as they are}
  public OptionalLong number() {
    if (bytes.length < type.size()) {
      return OptionalLong.empty();
    }
    ByteView view = ByteView.of(bytes);
    return switch (type) {
      case BIT -> OptionalLong.of(view.u8(0) == 0 ? 0 : 1);
      case UNSIGNED_BYTE -> OptionalLong.of(view.u8(0));
      case SHORT -> OptionalLong.of((short) view.u16(0));
      case UNSIGNED_SHORT -> OptionalLong.of(view.u16(0));
      case LONG -> OptionalLong.of(view.i32(0));
      case UNSIGNED_LONG -> OptionalLong.of(view.u32(0));
      case CURRENCY, LONG_LONG, UNSIGNED_LONG_LONG, DATE_TIME -> OptionalLong.of(view.i64(0));
      case NIL, IEEE_SINGLE, IEEE_DOUBLE, BINARY, TEXT, LONG_BINARY, LONG_TEXT, SLV, GUID ->
          OptionalLong.empty();
    };
  }

  /// {@return the number of a floating-point column}
  public Optional<Double> floating() {
    boolean single = type == ColumnType.IEEE_SINGLE;
    if (bytes.length < type.size() || (!single && type != ColumnType.IEEE_DOUBLE)) {
      return Optional.empty();
    }
    ByteView view = ByteView.of(bytes);
    return Optional.of(
        single ? (double) Float.intBitsToFloat(view.i32(0)) : Double.longBitsToDouble(view.i64(0)));
  }

  /// {@return the time of a date column, whether it is kept as days or as a FILETIME; empty where
  /// the eight bytes are zero or neither. Of days nothing says which clock they follow; they are
  /// taken for UTC}
  public Optional<Instant> time() {
    if (type != ColumnType.DATE_TIME || bytes.length < type.size()) {
      return Optional.empty();
    }
    long bits = ByteView.of(bytes).i64(0);
    if (isFiletime(bits)) {
      return Optional.of(Filetime.toInstant(bits));
    }
    double days = Double.longBitsToDouble(bits);
    return bits != 0 && days >= FIRST_DAY && days < LAST_DAY
        ? Optional.of(dayOf(days))
        : Optional.empty();
  }

  private static boolean isFiletime(long bits) {
    return bits >= FILETIMES_FROM && bits < FILETIMES_TO;
  }

  /// {@return the time as ISO 8601 writes it, with a `Z` where it is a FILETIME and so UTC, without
  /// a zone where it is days; the bits in hexadecimal where it is neither}
  public String timeText() {
    long bits = bytes.length < type.size() ? 0 : ByteView.of(bytes).i64(0);
    return time()
        .map(time -> isFiletime(bits) ? time.toString() : DAYS.format(time))
        .orElseGet(() -> "0x%016x".formatted(bits));
  }

  /// Before 1899-12-30 the day counts down and the time of the day still counts up.
  private static Instant dayOf(double days) {
    long day = (long) days;
    double time = Math.abs(days - day);
    long microseconds = Math.round(time * SECONDS_A_DAY * 1e6); // as fine as a double can tell
    return Instant.ofEpochSecond((day - DAYS_FROM_1899_TO_1970) * SECONDS_A_DAY)
        .plusNanos(microseconds * 1000);
  }

  /// {@return the identifier of a GUID column}
  public Optional<UUID> guid() {
    if (type != ColumnType.GUID || bytes.length < type.size()) {
      return Optional.empty();
    }
    ByteView view = ByteView.of(bytes);
    long high = view.u32(0) << 32 | (long) view.u16(4) << 16 | view.u16(6);
    return Optional.of(new UUID(high, Long.reverseBytes(view.i64(8))));
  }

  /// {@return the bytes as text, up to the zeros at their end; of columns that hold no text as if
  /// they did}
  public String text() {
    String text =
        codePage == UTF_16 && bytes.length % 2 == 0
            ? ByteView.of(bytes).utf16(0, bytes.length / 2)
            : new String(bytes, charset());
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /// An odd number of bytes is no UTF-16; some programs keep single bytes in such columns.
  private Charset charset() {
    if (codePage == ASCII) {
      return StandardCharsets.US_ASCII;
    }
    String name = "windows-" + codePage;
    return codePage >= 1250 && codePage <= 1258 && Charset.isSupported(name)
        ? Charset.forName(name)
        : WESTERN;
  }
}
