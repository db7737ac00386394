package org.bitshound.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file below the paths given, and what it was found to be. Filled while the evidence is read,
/// then left alone.
public final class EvidenceFile {

  /// What a file is, by its bytes.
  public enum Kind {
    /// A Windows event log.
    EVTX("evtx", ""),
    /// An ESE database that is no job queue.
    ESE("ese", "esedbexport of libesedb"),
    /// BITS' job queue of Windows 10 1709 and later: `qmgr.db`.
    QMGR_DB("qmgr-db", ""),
    /// A transaction log of `qmgr.db`.
    QMGR_LOG("qmgr-log", ""),
    /// Any file in which remainders of the job queue were found.
    RAW("raw", ""),
    /// BITS' job queue of Windows 7 to early Windows 10: `qmgr0.dat`, `qmgr1.dat`.
    QMGR_DAT("qmgr-dat", ""),
    /// An event log of Windows XP and Server 2003.
    EVT("evt", "evtexport of libevt"),
    /// A registry hive.
    REGISTRY("registry", "RECmd"),
    /// A trace of Event Tracing for Windows.
    ETL("etl", "tracerpt"),
    /// A zip archive.
    ZIP("zip", "unzip"),
    /// A 7z archive.
    SEVEN_ZIP("7z", "7z x"),
    /// A gzip stream.
    GZIP("gz", "gzip -d"),
    /// An xz stream.
    XZ("xz", "xz -d"),
    /// A Zstandard stream.
    ZSTD("zst", "zstd -d"),
    /// A tar archive.
    TAR("tar", "tar -x"),
    /// Nothing that bitshound knows.
    OTHER("other", ""),
    /// A file without a byte.
    EMPTY("empty", "");

    private final String word;
    private final String reader;

    Kind(String word, String reader) {
      this.word = word;
      this.reader = reader;
    }

    /// {@return the word as the case file writes it}
    public String word() {
      return word;
    }

    /// {@return a tool that exports it to something readable, where this version has no reader;
    /// `""` for none}
    public String reader() {
      return reader;
    }
  }

  private final String path;
  private final Path file;
  private final long size;
  private Kind kind;
  private final long beginning;

  /// The place among all files, by path.
  int order;

  private final List<EvidenceFile> copies = new ArrayList<>();
  private Optional<EvidenceFile> duplicateOf = Optional.empty();

  EvidenceFile(String path, Path file, long size, Kind kind, long beginning) {
    this.path = path;
    this.file = file;
    this.size = size;
    this.kind = kind;
    this.beginning = beginning;
  }

  /// {@return the path as given, with `/`}
  public String path() {
    return path;
  }

  /// {@return where to read it}
  public Path file() {
    return file;
  }

  /// Says what a file is once it was opened.
  void isRather(Kind other) {
    kind = other;
  }

  /// {@return its length in bytes}
  public long size() {
    return size;
  }

  /// {@return what it is}
  public Kind kind() {
    return kind;
  }

  /// {@return a checksum of its first bytes}
  long beginning() {
    return beginning;
  }

  /// {@return the file met before that holds the same bytes}
  public Optional<EvidenceFile> duplicateOf() {
    return duplicateOf;
  }

  /// {@return later files that hold the same bytes, which are not read again}
  public List<EvidenceFile> copies() {
    return List.copyOf(copies);
  }

  void isCopyOf(EvidenceFile first) {
    duplicateOf = Optional.of(first);
    first.copies.add(this);
  }
}
