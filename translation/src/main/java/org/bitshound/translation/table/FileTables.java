package org.bitshound.translation.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.FileChanged.What;
import org.bitshound.observation.FileListed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// MFTECmd's tables of the `$MFT` and of the USN journal.
public final class FileTables {
  /// Reasons of the journal, as MFTECmd spells them. Source: Microsoft Learn, "USN_RECORD_V2".
  private static final Map<String, What> REASONS = reasons();

  private FileTables() {}

  private static Map<String, What> reasons() {
    var reasons = new LinkedHashMap<String, What>(); // a deleted file is deleted, whatever else
    reasons.put("FileDelete", What.DELETED);
    reasons.put("RenameOldName", What.RENAMED_FROM);
    reasons.put("RenameNewName", What.RENAMED_TO);
    reasons.put("FileCreate", What.CREATED);
    return reasons;
  }

  /// {@return a file of the `$MFT`; empty where the row names none}
  public static Optional<Observation> file(Source source, TableRow row) {
    return row.text("FileName")
        .map(name ->
            new FileListed(
                source,
                Cells.fromRoot(row.text("ParentPath").orElse(".")) + "\\" + name,
                Cells.number(row, "EntryNumber"),
                Cells.number(row, "SequenceNumber"),
                row.text("InUse").filter("True"::equalsIgnoreCase).isPresent(),
                Cells.number(row, "FileSize"),
                Cells.time(row, "Created0x10"),
                // left out where it is the same
                Cells.time(row, "Created0x30").or(() -> Cells.time(row, "Created0x10")),
                Cells.time(row, "LastModified0x10"),
                Cells.time(row, "LastRecordChange0x10"),
                row.text("ZoneIdContents")));
  }

  /// {@return what a row of the journal says; empty where the file stays what and where it is}
  public static Optional<What> what(TableRow row) {
    List<String> reasons = List.of(row.text("UpdateReasons").orElse("").split("\\|"));
    return REASONS.entrySet().stream()
        .filter(reason -> reasons.contains(reason.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// {@return a change of the journal; empty for what is none that matters, or has no time}
  public static Optional<Observation> change(Source source, TableRow row) {
    Optional<What> what = what(row);
    Optional<String> name = row.text("Name");
    return what.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Cells.time(row, "UpdateTimestamp")
            .map(time ->
                new FileChanged(
                    source,
                    time,
                    what.get(),
                    name.get(),
                    row.text("ParentPath").map(Cells::fromRoot),
                    Cells.number(row, "EntryNumber"),
                    Cells.number(row, "SequenceNumber")));
  }
}
