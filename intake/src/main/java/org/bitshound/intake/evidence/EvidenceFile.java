package org.bitshound.intake.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.bytes.ReadFile;

/// A file below the paths given, and what it was found to be. Filled while the evidence is read,
/// then left alone.
public final class EvidenceFile {

  /// What a file is, by its bytes.
  public enum Kind {
    /// A Windows event log.
    EVTX("evtx", ""),
    /// Windows events as XML.
    EVENT_XML("event-xml", ""),
    /// Windows events as JSON.
    EVENT_JSON("event-json", ""),
    /// Windows events, or what stands for them, as a table.
    EVENT_CSV("event-csv", ""),
    /// An ESE database that is no job queue.
    ESE("ese", "esedbexport of libesedb"),
    /// BITS' job queue of Windows 10 1709 and later: `qmgr.db`.
    QMGR_DB("qmgr-db", ""),
    /// A transaction log of `qmgr.db`.
    QMGR_LOG("qmgr-log", ""),
    /// A listing of BITS' jobs that somebody saved.
    BITS_SNAPSHOT("bits-snapshot", ""),
    /// A log of requests, of a proxy, a server or a sensor.
    PROXY_LOG("proxy-log", ""),
    /// A log of look-ups, of a name server or a sensor.
    DNS_LOG("dns-log", ""),
    /// A sensor's log of connections.
    CONNECTION_LOG("connection-log", ""),
    /// A list of Delivery Optimization's files, or its log, that somebody saved.
    DELIVERY_OPTIMIZATION("delivery-optimization", ""),
    /// A value that bitsadmin printed alone: nothing says of which job.
    BITSADMIN_VALUE("bitsadmin-value", "bitsadmin /list /allusers /verbose"),
    /// A listing of services that somebody saved.
    SERVICE_LISTING("service-listing", ""),
    /// Values of the registry, exported or listed.
    REGISTRY_EXPORT("registry-export", ""),
    /// A transcript of PowerShell.
    POWERSHELL_TRANSCRIPT("powershell-transcript", ""),
    /// What was typed in consoles of PowerShell; told by its name, since nothing else does.
    POWERSHELL_HISTORY("powershell-history", ""),
    /// MFTECmd's table of a `$MFT`.
    MFT_CSV("mft-csv", ""),
    /// MFTECmd's table of a USN journal, or that of `fsutil`.
    USN_CSV("usn-csv", ""),
    /// PECmd's table of Prefetch files.
    PREFETCH_CSV("prefetch-csv", ""),
    /// AmcacheParser's table of program files.
    AMCACHE_CSV("amcache-csv", ""),
    /// SrumECmd's table of bytes by program.
    SRUM_CSV("srum-csv", ""),
    /// The database of the System Resource Usage Monitor.
    SRUM("srum", ""),
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
    ZIP("zip", ""),
    /// A 7z archive.
    SEVEN_ZIP("7z", ""),
    /// A gzip stream.
    GZIP("gz", ""),
    /// An xz stream.
    XZ("xz", ""),
    /// A Zstandard stream.
    ZSTD("zst", ""),
    /// A tar archive.
    TAR("tar", ""),
    /// An entry of an archive that nobody can read without a key.
    ENCRYPTED("encrypted", ""),
    /// An entry of an archive that was left at a limit.
    LIMIT("limit", ""),
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

    /// {@return whether it holds files of its own}
    public boolean isContainer() {
      return switch (this) {
        case ZIP, SEVEN_ZIP, TAR, GZIP, XZ, ZSTD -> true;
        case BITS_SNAPSHOT, SERVICE_LISTING, REGISTRY_EXPORT, DELIVERY_OPTIMIZATION -> false;
        case BITSADMIN_VALUE -> false;
        case MFT_CSV, USN_CSV, PREFETCH_CSV, AMCACHE_CSV, SRUM_CSV, SRUM -> false;
        case POWERSHELL_TRANSCRIPT, POWERSHELL_HISTORY -> false;
        case EVTX, EVENT_XML, EVENT_JSON, EVENT_CSV -> false;
        case QMGR_DB, QMGR_LOG, QMGR_DAT, RAW -> false;
        case PROXY_LOG, DNS_LOG, CONNECTION_LOG -> false;
        case ESE, EVT, REGISTRY, ETL, ENCRYPTED, LIMIT, OTHER, EMPTY -> false;
      };
    }

    /// {@return whether this version reads what is in it}
    public boolean isRead() {
      return isOfEvents()
          || isContainer()
          || mayBeQueue()
          || isListing()
          || isTable()
          || isTyped()
          || isOfTraffic();
    }

    /// {@return whether it is a table that another tool made}
    public boolean isTable() {
      return switch (this) {
        case MFT_CSV, USN_CSV, PREFETCH_CSV, AMCACHE_CSV, SRUM_CSV -> true;
        default -> false;
      };
    }

    /// {@return whether it is what somebody saved of a host's state}
    private boolean isListing() {
      return this == BITS_SNAPSHOT
          || this == SERVICE_LISTING
          || this == REGISTRY_EXPORT
          || this == DELIVERY_OPTIMIZATION;
    }

    /// {@return whether it holds what somebody typed}
    public boolean isTyped() {
      return this == POWERSHELL_TRANSCRIPT || this == POWERSHELL_HISTORY;
    }

    /// {@return whether it holds events that this version reads}
    public boolean isOfEvents() {
      return this == EVTX || this == EVENT_XML || this == EVENT_JSON || this == EVENT_CSV;
    }

    /// {@return whether another machine than the host wrote it, of the traffic of clients}
    public boolean isOfTraffic() {
      return this == PROXY_LOG || this == DNS_LOG || this == CONNECTION_LOG;
    }

    /// {@return whether it holds BITS' job queue, or may turn out to: of a database its tables
    /// tell}
    public boolean mayBeQueue() {
      return this == ESE || this == QMGR_DB || this == QMGR_DAT || this == QMGR_LOG;
    }

    /// {@return a tool that exports it to something readable, where this version has no reader;
    /// `""` for none}
    public String reader() {
      return reader;
    }
  }

  private final String path;
  private final Content content;
  private final long size;
  private Kind kind;
  private final long beginning;

  private int order;

  private final List<EvidenceFile> copies = new ArrayList<>();
  private Optional<EvidenceFile> duplicateOf = Optional.empty();

  private final Optional<Kind> container;

  /// Where the bytes of a file are.
  interface Content {
    /// {@return them, for as long as the arena is open}
    MappedFile open(Arena arena) throws IOException;

    /// {@return them, to be read once from end to end}
    default FileBytes read(Arena arena) throws IOException {
      return open(arena);
    }
  }

  /// A file as it lies on disk.
  record OnDisk(Path file) implements Content {
    @Override
    public MappedFile open(Arena arena) throws IOException {
      return MappedFile.open(file, arena);
    }

    @Override
    public FileBytes read(Arena arena) throws IOException {
      return ReadFile.open(file);
    }
  }

  /// Makes one.
  ///
  /// @param container what an entry of an archive lies in
  EvidenceFile(
      String path,
      Content content,
      long size,
      Kind kind,
      long beginning,
      Optional<Kind> container) {
    this.path = path;
    this.content = content;
    this.container = container;
    this.size = size;
    this.kind = kind;
    this.beginning = beginning;
  }

  /// {@return the path as given, with `/`; of an entry of an archive the archive's, `!/` and the
  /// entry's name}
  public String path() {
    return path;
  }

  /// {@return its bytes, mapped or in memory, for as long as the arena is open}
  ///
  /// @throws IOException where it cannot be read any more
  public MappedFile open(Arena arena) throws IOException {
    return content.open(arena);
  }

  /// {@return its bytes, to be read once from end to end; to be closed before the arena}
  ///
  /// @throws IOException where it cannot be read any more
  public FileBytes read(Arena arena) throws IOException {
    return content.read(arena);
  }

  /// {@return what an entry of an archive lies in; empty for a file on disk}
  public Optional<Kind> container() {
    return container;
  }

  /// Says what an archive is once it was opened: nothing known where it holds nothing known,
  /// encrypted where not even its directory can be read.
  public void isRather(Kind other) {
    kind = other;
  }

  /// {@return the place among all files, by path}
  public int order() {
    return order;
  }

  void isNumber(int place) {
    order = place;
  }

  /// {@return the SHA-256 of its bytes, in lower-case hexadecimal}
  ///
  /// @throws IOException where it cannot be read any more
  public String sha256() throws IOException {
    try (var arena = Arena.ofConfined();
        FileBytes all = read(arena)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var some = new byte[(int) Math.min(1 << 20, all.size())];
      for (long at = 0; at < all.size(); at += some.length) {
        digest.update(some, 0, all.copy(at, some));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    } catch (NoSuchAlgorithmException always) {
      throw new IllegalStateException(always);
    }
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
