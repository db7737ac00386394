package org.bitshound.intake.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.bitshound.archives.Allowance;
import org.bitshound.archives.Container;
import org.bitshound.archives.Entry;
import org.bitshound.archives.Format;
import org.bitshound.archives.Limits;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.evidence.EntryStore.Kept;
import org.bitshound.intake.evidence.EvidenceFile.Kind;

/// Finds evidence in archives, and in archives in archives. What is of no known kind is listed and
/// not unpacked.
final class Unpacking {
  private final EntryStore store;
  private final Consumer<EvidenceFile> found;
  private final Consumer<FileDefect> defects;

  Unpacking(EntryStore store, Consumer<EvidenceFile> found, Consumer<FileDefect> defects) {
    this.store = store;
    this.found = found;
    this.defects = defects;
  }

  /// Tells what lies in an archive on disk.
  void unpack(EvidenceFile archive) {
    unpack(archive, new Allowance(archive.size()), 1);
  }

  private void unpack(EvidenceFile archive, Allowance allowance, int depth) {
    if (depth > Limits.DEPTH) {
      tooDeep(archive);
      return;
    }
    try (var arena = Arena.ofConfined()) {
      String name = archive.path().substring(archive.path().lastIndexOf('/') + 1);
      Container.tell(
          format(archive.kind()),
          archive.open(arena).segment(),
          name,
          allowance,
          new Entries(archive, allowance, depth));
    } catch (IOException
        | InternalError gone) { // InternalError: a mapped file that was cut meanwhile
      defects.accept(
          new FileDefect(
              archive.path(),
              new Defect(
                  0,
                  What.READ_ERROR,
                  Severity.LOST,
                  "a file that can be read",
                  Unreadable.words(gone),
                  "its entries are not read")));
    }
  }

  private void tooDeep(EvidenceFile archive) {
    defects.accept(
        new FileDefect(
            archive.path(),
            new Defect(
                0,
                What.DEPTH_LIMIT,
                Severity.LIMIT,
                "at most " + Limits.DEPTH + " archives in one another",
                "more",
                "its entries are not read; unpack it and name the folder")));
  }

  private static Format format(Kind kind) {
    return switch (kind) {
      case ZIP -> Format.ZIP;
      case SEVEN_ZIP -> Format.SEVEN_ZIP;
      case TAR -> Format.TAR;
      case GZIP -> Format.GZIP;
      case XZ -> Format.XZ;
      case ZSTD -> Format.ZSTD;
      case BITS_SNAPSHOT,
          BITSADMIN_VALUE,
          PROXY_LOG,
          DNS_LOG,
          CONNECTION_LOG,
          DELIVERY_OPTIMIZATION,
          SERVICE_LISTING,
          REGISTRY_EXPORT,
          POWERSHELL_TRANSCRIPT,
          POWERSHELL_HISTORY,
          MFT_CSV,
          USN_CSV,
          PREFETCH_CSV,
          AMCACHE_CSV,
          SRUM_CSV,
          SRUM,
          EVTX,
          EVENT_XML,
          EVENT_JSON,
          EVENT_CSV,
          ESE,
          QMGR_DB,
          QMGR_DAT,
          QMGR_LOG,
          RAW,
          EVT,
          REGISTRY,
          ETL,
          ENCRYPTED,
          LIMIT,
          OTHER,
          EMPTY ->
          throw new IllegalArgumentException("no archive: " + kind);
    };
  }

  private static Kind kind(Format format) {
    return switch (format) {
      case ZIP -> Kind.ZIP;
      case SEVEN_ZIP -> Kind.SEVEN_ZIP;
      case TAR -> Kind.TAR;
      case GZIP -> Kind.GZIP;
      case XZ -> Kind.XZ;
      case ZSTD -> Kind.ZSTD;
    };
  }

  /// Who is told what lies in one archive.
  private final class Entries implements Container.Listener {
    private final EvidenceFile archive;
    private final Allowance allowance;
    private final int depth;

    Entries(EvidenceFile archive, Allowance allowance, int depth) {
      this.archive = archive;
      this.allowance = allowance;
      this.depth = depth;
    }

    @Override
    public void entry(Entry entry) {
      String path = path(entry.name());
      try {
        byte[] first = entry.content().readNBytes(Signature.LENGTH);
        identified(entry, path, first);
        entry.content().close();
      } catch (IOException cannot) { // of the temporary file: an entry's content never throws
        notKept(path, cannot);
        found.accept(file(entry, path, entry.size().orElse(0), Kind.LIMIT));
      }
      entry.defects().forEach(one -> defects.accept(new FileDefect(path, one)));
    }

    private void identified(Entry entry, String path, byte[] first) throws IOException {
      Kind kind = kind(entry, path, first);
      if (first.length > 0 && store.wants(kind)) {
        Kept kept = store.keep(first, entry.content());
        var beginning = new CRC32();
        beginning.update(first);
        var file =
            new EvidenceFile(
                path,
                kept.content(),
                kept.size(),
                kind,
                beginning.getValue(),
                Optional.of(Unpacking.kind(entry.format())));
        found.accept(file);
        if (kind.isContainer()) {
          unpack(file, allowance, depth + 1);
        }
      } else if (kind == Kind.OTHER && entry.size().isEmpty()) {
        archive.isRather(kind); // how long it is nobody knows without decoding it all
      } else if (first.length > 0 || entry.defects().stream().noneMatch(Entries::isLoss)) {
        found.accept(file(entry, path, length(entry, first), kind));
      }
    }

    private static boolean isLoss(Defect defect) {
      return defect.severity() != Severity.DOUBTFUL && defect.what() != What.ENTRY_ENCRYPTED;
    }

    private static long length(Entry entry, byte[] first) throws IOException {
      return entry.size().isPresent()
          ? entry.size().getAsLong()
          : first.length + entry.content().transferTo(OutputStream.nullOutputStream());
    }

    private Kind kind(Entry entry, String path, byte[] first) {
      if (entry.encrypted()) {
        return Kind.ENCRYPTED;
      }
      if (first.length == 0) {
        return Kind.EMPTY;
      }
      return Signature.of(ByteView.of(first), path);
    }

    private EvidenceFile file(Entry entry, String path, long size, Kind kind) {
      EvidenceFile.Content nothing =
          arena -> {
            throw new IOException("not kept");
          };
      return new EvidenceFile(
          path, nothing, size, kind, 0, Optional.of(Unpacking.kind(entry.format())));
    }

    private void notKept(String path, IOException cannot) {
      defects.accept(
          new FileDefect(
              path,
              new Defect(
                  0,
                  What.SIZE_LIMIT,
                  Severity.LIMIT,
                  "room in the folder for temporary files",
                  Objects.requireNonNullElse(cannot.getMessage(), "none"),
                  "nothing of it is read; unpack the archive and name the folder")));
    }

    @Override
    public void defect(String entry, Defect defect) {
      if (entry.isEmpty() && defect.what() == What.ENTRY_ENCRYPTED) {
        archive.isRather(Kind.ENCRYPTED);
      }
      defects.accept(new FileDefect(entry.isEmpty() ? archive.path() : path(entry), defect));
    }

    private String path(String entry) {
      return archive.path() + "!/" + entry;
    }
  }
}
