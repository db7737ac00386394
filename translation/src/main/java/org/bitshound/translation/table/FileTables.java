package org.bitshound.translation.table;

import java.util.Optional;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.FileListed;
import org.bitshound.observation.Source;

/// MFTECmd's table of the `$MFT`; of the USN journal see [JournalRow].
public final class FileTables {
  private FileTables() {}

  /// {@return a file of the `$MFT`; empty where the row names none}
  public static Optional<FileListed> file(Source source, TableRow row) {
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
}
