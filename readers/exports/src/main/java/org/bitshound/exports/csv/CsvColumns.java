package org.bitshound.exports.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitshound.exports.json.Paths;
import org.bitshound.exports.json.Paths.Sense;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.Window;

/// The head of a table: which column says what.
///
/// @param names the names, one behind the other
/// @param columns in order
/// @param delimiter between two fields
/// @param rowsFrom where the first row begins, in units of the file's text
/// @param utc whether the names say that times are UTC
public record CsvColumns(
    Window names,
    List<Column> columns,
    byte delimiter,
    int rowsFrom,
    boolean utc,
    Table table) {

  /// Whose table it is: that decides what its columns do not say.
  public enum Table {
    /// EvtxECmd: times are UTC without a mark, the data is JSON in `Payload`.
    EVTX_E_CMD,
    /// Export-Csv of Get-WinEvent: times are local, the data is in the text of the message alone.
    GET_WIN_EVENT,
    /// Defender's advanced hunting: no Windows events.
    DEFENDER,
    /// Windows events by other columns.
    OTHER
  }

  /// One column.
  ///
  /// @param slot what it says of the record; empty where it is data
  /// @param nameFrom where its name stands in [#names]; `nameFrom == nameTo` for one that says
  ///   nothing
  record Column(Optional<Slot> slot, int rank, int nameFrom, int nameTo) {}

  /// What the portal of Log Analytics, Sentinel and Defender sets behind the name of a time.
  private static final String UTC = " [UTC]";

  /// Splunk's whole event.
  private static final String RAW = "_raw";

  private static final Set<String> DEFENDER = Set.of("deviceid", "devicename", "actiontype");

  /// {@return the head of a table of events; empty where a text begins with none}
  public static Optional<CsvColumns> of(Window start) {
    int from = behindMarks(start, 0);
    int end = endOfLine(start, from);
    String line = start.text(from, end).strip();
    if (line.startsWith("#TYPE") || line.toLowerCase(Locale.ROOT).startsWith("sep=")) {
      from = Math.min(end + 1, start.length());
      end = endOfLine(start, from);
      line = start.text(from, end).strip();
    }
    char delimiter = delimiterOf(line);
    List<String> names = split(line, delimiter);
    Table table = tableOf(names);
    boolean isEvents = table != Table.OTHER || holdsEvents(names);
    boolean utc = line.contains(UTC);
    return (names.size() < 3 && !names.contains(RAW)) || !isEvents
        ? Optional.empty()
        : Optional.of(of(names, (byte) delimiter, Math.min(end + 1, start.length()), utc, table));
  }

  private static int behindMarks(Window start, int from) {
    int at = from;
    while (at < start.length() && (start.bytes()[at] < 0 || start.bytes()[at] <= ' ')) {
      at++;
    }
    return at;
  }

  private static int endOfLine(Window start, int from) {
    int at = from;
    while (at < start.length() && start.bytes()[at] != '\n') {
      at++;
    }
    return at;
  }

  private static char delimiterOf(String line) {
    char best = ',';
    for (char one : new char[] {';', '\t', '|'}) {
      if (count(line, one) > count(line, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String line, char one) {
    return line.chars().filter(letter -> letter == one).count();
  }

  private static List<String> split(String line, char delimiter) {
    var names = new ArrayList<String>();
    for (String part : line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)) {
      String name = part.strip();
      boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
      String bare = quoted ? name.substring(1, name.length() - 1) : name;
      names.add(bare.endsWith(UTC) ? bare.substring(0, bare.length() - UTC.length()) : bare);
    }
    return names;
  }

  private static Table tableOf(List<String> names) {
    Set<String> lower =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    if (lower.containsAll(DEFENDER)) {
      return Table.DEFENDER;
    }
    if (names.contains("Payload") && names.contains("EventId") && names.contains("Channel")) {
      return Table.EVTX_E_CMD;
    }
    return names.contains("ProviderName") && names.contains("Id") && names.contains("TimeCreated")
        ? Table.GET_WIN_EVENT
        : Table.OTHER;
  }

  private static boolean holdsEvents(List<String> names) {
    var paths = new Paths();
    Set<Slot> slots =
        names.stream()
            .flatMap(name -> paths.of(name).stream())
            .filter(entry -> entry.sense() != Sense.WRAPPER)
            .map(Paths.Entry::slot)
            .collect(Collectors.toSet());
    boolean isEvent = slots.contains(Slot.EVENT_ID) && slots.contains(Slot.TIME);
    return (isEvent && (slots.contains(Slot.PROVIDER) || slots.contains(Slot.CHANNEL)))
        || names.contains(RAW);
  }

  private static CsvColumns of(
      List<String> names, byte delimiter, int rowsFrom, boolean utc, Table table) {
    Window text = Window.of(String.join("", names).getBytes(StandardCharsets.UTF_8));
    var paths = new Paths();
    boolean apart =
        table == Table.EVTX_E_CMD
            || table == Table.GET_WIN_EVENT
            || names.stream().anyMatch(name -> dataName(name) > 0);
    var columns = new ArrayList<Column>();
    int at = 0;
    for (String name : names) {
      int end = at + name.getBytes(StandardCharsets.UTF_8).length;
      columns.add(
          utc && name.equals("EventData")
              ? new Column(Optional.of(Slot.RAW), 0, at, end)
              : column(paths.of(name), name, at, end, apart, table));
      at = end;
    }
    return new CsvColumns(text, List.copyOf(columns), delimiter, rowsFrom, utc, table);
  }

  private static int dataName(String name) {
    byte[] bytes = (name + "\0\0\0\0\0\0\0\0").getBytes(StandardCharsets.UTF_8);
    return Paths.dataName(bytes, 0, name.length());
  }

  private static Column column(
      Optional<Paths.Entry> entry, String name, int at, int end, boolean apart, Table table) {
    if (table == Table.DEFENDER) {
      return defender(name, at, end);
    }
    if (table == Table.EVTX_E_CMD && name.equals("Payload")) {
      return new Column(Optional.of(Slot.RAW), 0, at, end);
    }
    int data = dataName(name);
    if (data > 0) {
      return new Column(Optional.empty(), 0, at + data, end);
    }
    boolean header =
        entry.isPresent()
            && (entry.get().sense() == Sense.HEADER
                || entry.get().sense() == Sense.DATA
                || (apart && entry.get().sense() == Sense.HEADER_OR_DATA));
    if (header) {
      return new Column(Optional.of(entry.get().slot()), entry.get().rank(), at, end);
    }
    return new Column(Optional.empty(), 0, at, apart ? at : end);
  }

  private static Column defender(String name, int at, int end) {
    return switch (name) {
      case "Timestamp" -> new Column(Optional.of(Slot.TIME), 0, at, end);
      case "TimeGenerated" -> new Column(Optional.of(Slot.TIME), 1, at, end);
      case "DeviceName" -> new Column(Optional.of(Slot.COMPUTER), 0, at, end);
      default -> new Column(Optional.empty(), 0, at, end);
    };
  }
}
