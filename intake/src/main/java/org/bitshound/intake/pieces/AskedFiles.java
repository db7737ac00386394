package org.bitshound.intake.pieces;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.table.FileTables;

/// Of a table of files or changes, the rows of some names; of changes also BITS' temporary files,
/// and what a file is called next.
final class AskedFiles {
  /// BITS' temporary files: `BIT`, one to four hex digits, `.tmp` (bits-knowledge 3.6).
  private static final Pattern TEMPORARY =
      Pattern.compile("BIT[0-9a-f]{1,4}\\.tmp", Pattern.CASE_INSENSITIVE);

  /// A common name stands in a journal thousands of times; more than this of all names is noise,
  /// and said so.
  private static final int MOST = 100_000;

  private final Set<String> names;
  private final Function<TableRow, Source> source;
  private final List<Observation> found = new ArrayList<>();
  private final Set<String> renamed = new HashSet<>(); // files whose new name is to come
  private long left;
  private long firstLeft;

  /// @param names of files, without folders, in lower case
  AskedFiles(Set<String> names, Function<TableRow, Source> source) {
    this.names = names;
    this.source = source;
  }

  void takeFile(TableRow row) {
    if (row.text("FileName").filter(this::isAsked).isPresent()) {
      add(FileTables.file(source.apply(row), row));
    }
  }

  void takeChange(TableRow row) {
    Optional<String> name = row.text("Name");
    Optional<FileChanged.What> what = FileTables.what(row);
    if (name.isEmpty() || what.isEmpty()) {
      return;
    }
    String file = row.text("EntryNumber").orElse("") + "-" + row.text("SequenceNumber").orElse("");
    boolean follows = what.get() == FileChanged.What.RENAMED_TO && renamed.remove(file);
    boolean asked = isAsked(name.get()) || TEMPORARY.matcher(name.get()).matches();
    if (asked || follows) {
      add(FileTables.change(source.apply(row), row));
    }
    if (asked && what.get() == FileChanged.What.RENAMED_FROM) {
      renamed.add(file);
    }
  }

  private boolean isAsked(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  private void add(Optional<Observation> one) {
    if (one.isPresent() && found.size() == MOST) {
      firstLeft = left == 0 ? one.get().source().place().offset() : firstLeft;
      left++;
    } else {
      one.ifPresent(found::add);
    }
  }

  /// {@return what is wrong where there were too many}
  Optional<Defect> tooMany() {
    return left == 0
        ? Optional.empty()
        : Optional.of(
            new Defect(
                firstLeft,
                What.SIZE_LIMIT,
                Severity.LIMIT,
                "at most " + MOST + " rows of files that the evidence names",
                Long.toString(MOST + left),
                "the rows from here on are not read"));
  }

  List<Observation> found() {
    return found;
  }
}
