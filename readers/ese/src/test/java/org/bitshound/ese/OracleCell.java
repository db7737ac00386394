package org.bitshound.ese;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;

/// A value as `esedbexport` writes it.
final class OracleCell {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM dd, yyyy HH:mm:ss.SSSSSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private OracleCell() {}

  static boolean agrees(List<Value> ours, Column column, String theirs) {
    if (ours.isEmpty() && column.fixed()) {
      return theirs.isEmpty() || theirs.equals(of(filler(column)));
    }
    return of(ours).equals(theirs) || (ours.size() == 1 && agreesOnTime(ours.getFirst(), theirs));
  }

  /// The oracle shows some numbers as FILETIMEs, some days as the two halves of their bits, and is
  /// off by up to a second where it turns days into a time.
  private static boolean agreesOnTime(Value ours, String theirs) {
    if (ours.type() == ColumnType.LONG_LONG) {
      return time(Filetime.toInstant(ours.number().orElseThrow())).equals(theirs);
    }
    if (ours.type() != ColumnType.DATE_TIME) {
      return false;
    }
    long bits = ours.number().orElseThrow();
    if (theirs.startsWith("(0x")) {
      return theirs.equals("(0x%08x 0x%08x)".formatted(bits >>> 32, bits & 0xffff_ffffL));
    }
    Instant time = Instant.from(TIME.parse(theirs));
    return Duration.between(time, ours.time().orElseThrow()).abs().compareTo(SECOND) <= 0;
  }

  /// A fixed column that is null is filled with `*`; the oracle does not look at the record's null
  /// bits.
  private static Value filler(Column column) {
    var stars = new byte[column.width()];
    Arrays.fill(stars, (byte) '*');
    return new Value(column.type(), column.codePage(), stars, Value.State.WHOLE);
  }

  static String of(Row row, Column column) {
    return of(row.values(column));
  }

  private static String of(List<Value> values) {
    return values.stream().map(OracleCell::of).collect(Collectors.joining("; "));
  }

  private static String of(Value value) {
    return switch (value.type()) {
      case BIT -> value.number().orElseThrow() == 0 ? "false" : "true";
      case UNSIGNED_BYTE, SHORT, LONG, CURRENCY, UNSIGNED_LONG, LONG_LONG, UNSIGNED_SHORT ->
          Long.toString(value.number().orElseThrow());
      case UNSIGNED_LONG_LONG -> Long.toUnsignedString(value.number().orElseThrow());
      case IEEE_SINGLE, IEEE_DOUBLE ->
          String.format(Locale.ROOT, "%f", value.floating().orElseThrow());
      case DATE_TIME -> time(value);
      case TEXT, LONG_TEXT -> value.text().replace("\\", "\\\\");
      case NIL, BINARY, LONG_BINARY, SLV, GUID -> HexFormat.of().formatHex(value.bytes());
    };
  }

  private static String time(Value value) {
    long bits = ByteView.of(value.bytes()).i64(0);
    return value.time().map(OracleCell::time).orElse("0x%016x".formatted(bits));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }
}
