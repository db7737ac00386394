package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.collected.Asked;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.table.JournalRow;

/// Of a journal of all changes those of files that are asked for. The journal is gone through
/// twice, since a file's earlier names stand before the one that is asked for: once for the files'
/// numbers, once for their changes. A file is one that was at a place asked for; where the journal
/// knows no folders, one that had the name of BITS' temporary files and then a name asked for.
final class AskedChanges {
  /// BITS' temporary files: `BIT`, one to four hex digits, `.tmp` (bits-knowledge 3.6).
  private static final Pattern TEMPORARY =
      Pattern.compile("BIT[0-9a-f]{1,4}\\.tmp", Pattern.CASE_INSENSITIVE);

  /// Numbers of files to look for; a journal of usual size has as many records.
  private static final int MOST_FILES = 500_000;

  /// Changes of these files. Each is a job's, or happened at one of its places.
  private static final int MOST = 100_000;

  private static final int SEQUENCE_BITS = 16;

  private final Asked asked;
  private final Set<Long> temporary = new HashSet<>();
  private final Set<Long> named = new HashSet<>();
  private final Set<Long> placed = new HashSet<>();
  private final List<Observation> found = new ArrayList<>();
  private long left;
  private long firstLeft;

  AskedChanges(Asked asked) {
    this.asked = asked;
  }

  /// Looks whose change a row is: to be told all rows before the first one is [#take]n.
  ///
  /// @param offset of the row
  void look(long offset, JournalRow row) {
    OptionalLong file = file(row);
    if (file.isPresent()) {
      if (row.what() == FileChanged.What.RENAMED_FROM && isTemporary(row)) {
        add(file.getAsLong(), temporary, offset);
      }
      if (isPlace(row)) {
        add(file.getAsLong(), placed, offset);
      } else if (row.folder().isEmpty() && isNamed(row)) {
        add(file.getAsLong(), named, offset);
      }
    }
  }

  private void add(long file, Set<Long> files, long offset) {
    if (files.size() < MOST_FILES || files.contains(file)) {
      files.add(file);
    } else {
      leave(offset);
    }
  }

  private void leave(long offset) {
    firstLeft = left == 0 ? offset : firstLeft;
    left++;
  }

  /// {@return whether any row is worth being taken}
  boolean isWorthASecondWay() {
    return !placed.isEmpty() || !named.isEmpty();
  }

  /// Keeps a change that [#isOurs].
  void take(JournalRow row, Source source, Instant time) {
    if (found.size() < MOST) {
      found.add(row.at(source, time));
    } else {
      leave(source.place().offset());
    }
  }

  /// {@return whether a change is of a file that is asked for} That another file was made says
  /// nothing; BITS makes its temporary ones.
  boolean isOurs(JournalRow row) {
    OptionalLong file = file(row);
    boolean ours =
        file.isEmpty()
            ? isPlace(row)
            : placed.contains(file.getAsLong())
                || (named.contains(file.getAsLong()) && temporary.contains(file.getAsLong()));
    return ours && (row.what() != FileChanged.What.CREATED || isTemporary(row));
  }

  private boolean isPlace(JournalRow row) {
    return asked.isName(row.name()) && row.path().filter(asked::isPlace).isPresent();
  }

  private boolean isNamed(JournalRow row) {
    return row.what() == FileChanged.What.RENAMED_TO && asked.isName(row.name());
  }

  private static boolean isTemporary(JournalRow row) {
    return TEMPORARY.matcher(row.name()).matches();
  }

  /// The number of a file: of its record in the `$MFT`, and how often that was given anew.
  private static OptionalLong file(JournalRow row) {
    return row.entry().isEmpty()
        ? row.entry()
        : OptionalLong.of((row.entry().getAsLong() << SEQUENCE_BITS) | row.sequence().orElse(0));
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
                "at most "
                    + MOST
                    + " changes of files that the evidence names, and "
                    + MOST_FILES
                    + " files",
                left + " more",
                "these are not read; the first of them stands here"));
  }

  List<Observation> found() {
    return found;
  }
}
