package org.bitshound.intake.pieces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bitshound.event.table.TableRow;
import org.bitshound.intake.collected.Asked;
import org.bitshound.observation.FileListed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.table.FileTables;

/// Of a table of all files those whose places are asked for: of each place the file that is there,
/// of files that were deleted there the last one. So there are never more than places asked for,
/// however long the table is.
final class AskedFiles {
  private static final Comparator<FileListed> LATER =
      Comparator.comparing(FileListed::inUse)
          .thenComparing(file -> file.changed().orElse(Source.NO_TIME));

  private final Asked asked;
  private final Function<TableRow, Source> source;
  private final Map<String, FileListed> byPlace = new LinkedHashMap<>();

  AskedFiles(Asked asked, Function<TableRow, Source> source) {
    this.asked = asked;
    this.source = source;
  }

  void take(TableRow row) {
    if (row.text("FileName").filter(asked::isName).isPresent()) {
      FileTables.file(source.apply(row), row)
          .filter(file -> asked.isPlace(file.path()))
          .ifPresent(this::keep);
    }
  }

  private void keep(FileListed file) {
    byPlace.merge(
        file.path().toLowerCase(Locale.ROOT),
        file,
        (known, other) -> LATER.compare(other, known) > 0 ? other : known);
  }

  List<Observation> found() {
    return new ArrayList<>(byPlace.values());
  }
}
