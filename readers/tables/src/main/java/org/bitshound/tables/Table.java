package org.bitshound.tables;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.table.TableRow;

/// A table of one of the kinds that are known here. Its rows are read one after the other; of a
/// table of any size only one is in memory.
///
/// ```java
/// Table.of(bytes).ifPresent(table -> table.rows(row -> row.text("FileName"), defects::add));
/// ```
public final class Table {

  /// What a table is of, by the columns that it must have. Source: the headers of the tools' own
  /// outputs; columns that a version adds or leaves out do no harm.
  public enum Kind {
    /// MFTECmd of a `$MFT`: a row for each name of each file.
    MFT("entrynumber,inuse,parentpath,filename,created0x10"),
    /// MFTECmd of a `$J`: a row for each change in the USN journal.
    USN("name,entrynumber,updatetimestamp,updatereasons"),
    /// `fsutil usn readjournal … csv`: the same journal as Windows itself prints it.
    USN_LISTING("usn,file name,reason,time stamp,file id"),
    /// PECmd: a row for each Prefetch file.
    PREFETCH("executablename,runcount,lastrun"),
    /// AmcacheParser's file entries, associated with a program or not, of Windows 10 and later.
    AMCACHE("sha1,fullpath,filekeylastwritetimestamp"),
    /// SrumECmd: a row for each program, user and hour.
    NETWORK_USAGE("timestamp,exeinfo,bytesreceived,bytessent");

    private final String needed;

    /// @param needed names in lower case
    Kind(String needed) {
      this.needed = needed;
    }

    private List<String> needed() {
      return List.of(needed.split(",", -1));
    }
  }

  private final FileBytes file;
  private final Head head;
  private final Kind kind;

  private Table(FileBytes file, Head head, Kind kind) {
    this.file = file;
    this.head = head;
    this.kind = kind;
  }

  /// {@return what a file is that begins with some bytes; empty for another kind of file}
  public static Optional<Kind> kindOf(ByteView start) {
    byte[] bytes = start.copy(0, start.size());
    return Head.of(MappedFile.of(bytes)).flatMap(Table::kindOf);
  }

  private static Optional<Kind> kindOf(Head head) {
    Set<String> names = Set.copyOf(head.names());
    return List.of(Kind.values()).stream()
        .filter(kind -> names.containsAll(kind.needed()))
        .findFirst();
  }

  /// {@return the table that a file is; empty for another kind of file}
  public static Optional<Table> of(FileBytes file) {
    return Head.of(file).flatMap(head -> kindOf(head).map(kind -> new Table(file, head, kind)));
  }

  /// {@return what it is of}
  public Kind kind() {
    return kind;
  }

  /// Gives the rows in order, each good until the next one is given. A row that has not the columns
  /// that its kind must have is told as a defect and left out.
  public void rows(Consumer<TableRow> each, Consumer<Defect> defects) {
    int most = kind.needed().stream().mapToInt(head.names()::indexOf).max().orElse(0);
    var complaints = new Complaints(defects);
    var cursor = new RowCursor(file, head, most + 1, complaints);
    while (cursor.next()) {
      each.accept(cursor);
    }
    complaints.end();
  }

  static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
