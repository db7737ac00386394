package org.bitshound.translation.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProgramListed;
import org.bitshound.observation.ProgramRan;
import org.bitshound.observation.Source;

/// PECmd's table of Prefetch files, and AmcacheParser's of program files.
public final class ProgramTables {
  private static final int EARLIER_RUNS = 7;

  /// `\VOLUME{01d6c6d5…-1d2e3f40}`, or the device of older versions.
  private static final Pattern VOLUME =
      Pattern.compile(
          "^(?:\\\\VOLUME\\{[0-9a-f-]*}|\\\\DEVICE\\\\HARDDISKVOLUME\\d+)",
          Pattern.CASE_INSENSITIVE);

  /// Paths may hold commas: the next one begins at its volume.
  private static final Pattern BETWEEN = Pattern.compile(", (?=\\\\)");

  private ProgramTables() {}

  /// {@return the runs of a program, the last one first}
  public static List<Observation> runs(Source source, TableRow row) {
    Optional<String> name = row.text("ExecutableName");
    if (name.isEmpty()) {
      return List.of();
    }
    List<String> loaded = loaded(row);
    Optional<String> path = loaded.stream().filter(file -> isNamed(file, name.get())).findFirst();
    var runs = new ArrayList<Observation>();
    for (Instant time : times(row)) {
      runs.add(
          new ProgramRan(
              source,
              time,
              name.get(),
              path,
              Cells.number(row, "RunCount"),
              runs.isEmpty() ? loaded : List.of()));
    }
    return runs;
  }

  private static List<Instant> times(TableRow row) {
    var times = new ArrayList<Instant>();
    Cells.time(row, "LastRun").ifPresent(times::add);
    for (int i = 0; i < EARLIER_RUNS; i++) {
      Cells.time(row, "PreviousRun" + i).ifPresent(times::add);
    }
    return times;
  }

  private static List<String> loaded(TableRow row) {
    return Stream.of(BETWEEN.split(row.text("FilesLoaded").orElse("")))
        .map(file -> VOLUME.matcher(file.strip()).replaceFirst(""))
        .filter(file -> !file.isEmpty())
        .toList();
  }

  /// The name of the program is cut, that of the file is not.
  private static boolean isNamed(String file, String program) {
    String name = file.substring(file.lastIndexOf('\\') + 1);
    return name.toUpperCase(Locale.ROOT).startsWith(program.toUpperCase(Locale.ROOT))
        && (name.length() == program.length() || program.length() >= ProgramRan.LONGEST_NAME);
  }

  /// {@return a program of Amcache; empty where the row names none}
  public static Optional<Observation> program(Source source, TableRow row) {
    return row.text("FullPath")
        .map(path ->
            new ProgramListed(
                source,
                Cells.time(row, "FileKeyLastWriteTimestamp").orElse(Source.NO_TIME),
                path,
                row.text("SHA1").map(hash -> hash.toLowerCase(Locale.ROOT)),
                Cells.number(row, "Size"),
                Cells.time(row, "LinkDate"),
                product(row)));
  }

  private static Optional<String> product(TableRow row) {
    String text =
        Stream.of(row.text("ProductName"), row.text("ProductVersion").or(() -> row.text("Version")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return row.text("ProductName").map(named -> text);
  }
}
