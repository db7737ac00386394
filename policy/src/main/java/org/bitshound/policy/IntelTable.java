package org.bitshound.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.bitshound.casefile.Intel;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.IntelSays;
import org.bitshound.casefile.Word;

/// One list of intelligence that a user gave: a domain, address, URL or hash a line, or a table
/// whose first line names its columns. Format: docs/intel.md. Unchanging once read.
public final class IntelTable {
  private static final int LARGEST = 64 << 20; // bytes: a million lines
  private static final int MOST_FAULTS = 100;
  private static final String VALUE = "value";
  private static final String OTHERS = "says, date, source, registered, text";
  private static final List<String> COLUMNS =
      List.of(VALUE, "says", "date", "source", "registered", "text");
  private static final String DATE = "# date:";
  private static final int LENGTH_OF_DAY = 10;
  private static final Pattern TIME =
      Pattern.compile("[T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?( ?(Z|UTC|[+-]\\d\\d(:?\\d\\d)?))?");

  private final IntelList list;
  private final Map<String, List<Intel>> entries;

  private IntelTable(IntelList list, Map<String, List<Intel>> entries) {
    this.list = list;
    this.entries = entries;
  }

  /// {@return which list this is}
  public IntelList list() {
    return list;
  }

  /// {@return what it says of a key that [IntelValue] gives, in order of line}
  List<Intel> of(String key) {
    return entries.getOrDefault(key, List.of());
  }

  /// {@return the list}
  ///
  /// @param file its name, for faults
  /// @param name without the folder, for the case file
  /// @throws IntelRefused with what is wrong with it
  public static IntelTable read(String file, String name, byte[] bytes) throws IntelRefused {
    String text = text(file, bytes);
    var reading = new Reading(file, name);
    reading.dated(text);
    CsvRows.of(text, reading::fault).forEach(reading::take);
    if (reading.entries.isEmpty() && reading.faults.isEmpty()) {
      reading.fault(1, "no line names a domain, an address, a URL or a hash");
    }
    if (!reading.faults.isEmpty()) {
      throw new IntelRefused(reading.faults);
    }
    return new IntelTable(
        new IntelList(name, Content.sha256(bytes), "csv", reading.date, reading.count),
        reading.entries);
  }

  private static String text(String file, byte[] bytes) throws IntelRefused {
    if (bytes.length > LARGEST) {
      throw new IntelRefused(
          List.of(new Fault(file, 1, "the file is larger than " + (LARGEST >> 20) + " MiB")));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException noText) {
      throw new IntelRefused(List.of(new Fault(file, 1, "the file is not UTF-8 text")));
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text.length() > LENGTH_OF_DAY ? text.substring(0, LENGTH_OF_DAY) : text);
      return text.length() <= LENGTH_OF_DAY || TIME.matcher(text.substring(LENGTH_OF_DAY)).matches();
    } catch (DateTimeException none) {
      return false;
    }
  }

  /// A list in the making. Not thread-safe.
  private static final class Reading {
    private final String file;
    private final String name;
    private Optional<String> date = Optional.empty();
    private final Map<String, List<Intel>> entries = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<String> columns = List.of();
    private boolean isNamed;
    private long count;

    Reading(String file, String name) {
      this.file = file;
      this.name = name;
    }

    /// The day that a comment before the first line gives: `# date: 2026-11-24`.
    void dated(String text) {
      List<String> comments = text.lines().takeWhile(line -> line.startsWith("#")).toList();
      for (int at = 0; at < comments.size() && date.isEmpty(); at++) {
        if (comments.get(at).startsWith(DATE)) {
          date = Optional.of(comments.get(at).substring(DATE.length()).strip());
          mustBeDay(at + 1, date);
        }
      }
    }

    void fault(int line, String reason) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(new Fault(file, line, reason));
      }
    }

    void take(CsvRows.Row row) {
      if (columns.isEmpty()) {
        isNamed = row.cells().stream().anyMatch(VALUE::equalsIgnoreCase);
        columns = isNamed ? columns(row) : List.of(VALUE);
        if (isNamed) {
          return;
        }
      }
      if (row.cells().size() > columns.size()) {
        fault(row.line(), tooMany(row));
        return;
      }
      entry(row);
    }

    private String tooMany(CsvRows.Row row) {
      return isNamed
          ? row.cells().size() + " cells, and the first line names " + columns.size() + " columns"
          : "several columns; the first line must name them, value and any of " + OTHERS;
    }

    private List<String> columns(CsvRows.Row row) {
      List<String> named = row.cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
      for (String column : named) {
        if (!COLUMNS.contains(column)) {
          fault(
              row.line(),
              "no such column: '" + column + "'; expected " + String.join(", ", COLUMNS));
        } else if (named.indexOf(column) < named.lastIndexOf(column)) {
          fault(row.line(), "column '" + column + "' is named twice");
          return named;
        }
      }
      return named;
    }

    private void entry(CsvRows.Row row) {
      String value = cell(row, VALUE).orElse("");
      Optional<String> key = IntelValue.key(value);
      if (key.isEmpty()) {
        fault(
            row.line(),
            value.isEmpty()
                ? "no value in the row"
                : "'" + value + "' is no domain, address, URL or hash: " + IntelValue.lack(value));
        return;
      }
      var entry = new Intel.Draft();
      entry.list = Optional.of(name);
      entry.line = OptionalLong.of(row.line());
      entry.value = Optional.of(value);
      entry.date = day(row, "date").or(() -> date);
      entry.registered = day(row, "registered");
      entry.says = says(row);
      entry.source = cell(row, "source");
      entry.text = cell(row, "text");
      entries.computeIfAbsent(key.get(), none -> new ArrayList<>(1)).add(entry.toIntel());
      count++;
    }

    private Optional<String> cell(CsvRows.Row row, String column) {
      int at = columns.indexOf(column);
      return at < 0 || at >= row.cells().size()
          ? Optional.empty()
          : Optional.of(row.cells().get(at)).filter(cell -> !cell.isEmpty());
    }

    private Optional<String> day(CsvRows.Row row, String column) {
      Optional<String> day = cell(row, column);
      mustBeDay(row.line(), day);
      return day;
    }

    private void mustBeDay(int line, Optional<String> day) {
      day.filter(text -> !isDay(text))
          .ifPresent(text -> fault(line, "'" + text + "' is not a day such as 2026-11-24"));
    }

    private Optional<IntelSays> says(CsvRows.Row row) {
      Optional<String> word = cell(row, "says").map(cell -> cell.toLowerCase(Locale.ROOT));
      Optional<IntelSays> says =
          Arrays.stream(IntelSays.values())
              .filter(one -> word.filter(one.word()::equals).isPresent())
              .findFirst();
      if (word.isPresent() && says.isEmpty()) {
        String words =
            String.join(", ", Arrays.stream(IntelSays.values()).map(Word::word).toList());
        fault(row.line(), "'" + word.get() + "' is none of " + words);
      }
      return says;
    }
  }
}
