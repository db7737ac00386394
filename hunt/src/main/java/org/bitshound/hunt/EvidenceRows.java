package org.bitshound.hunt;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.IgnoredWhy;
import org.bitshound.intake.Intake;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.FileClock;
import org.bitshound.intake.evidence.Held;

/// The files of the document: what each is, what it held, and its hash where one is asked for.
final class EvidenceRows {
  private final Map<String, Held> held;
  private final Hashing hash;
  private final Set<String> cited;

  EvidenceRows(Intake intake, Hashing hash, Set<String> cited) {
    this.held =
        Stream.of(intake.held(), intake.heldPieces(), intake.heldTraffic())
            .flatMap(List::stream)
            .collect(Collectors.toMap(one -> one.file().path(), Function.identity()));
    this.hash = hash;
    this.cited = cited;
  }

  List<EvidenceFile> of(List<org.bitshound.intake.evidence.EvidenceFile> files) {
    var rows = new ArrayList<EvidenceFile>();
    for (var file : files) {
      rows.add(row(file));
    }
    return rows;
  }

  private EvidenceFile row(org.bitshound.intake.evidence.EvidenceFile file) {
    var row = new EvidenceFile.Draft();
    row.path = Optional.of(file.path());
    row.size = OptionalLong.of(file.size());
    row.kind = Optional.of(EvidenceKind.IGNORED);
    switch (file.kind()) {
      case EVTX -> log(file, EvidenceKind.EVTX, row);
      case EVENT_XML -> log(file, EvidenceKind.EVENT_XML, row);
      case EVENT_JSON -> log(file, EvidenceKind.EVENT_JSON, row);
      case EVENT_CSV -> log(file, EvidenceKind.EVENT_CSV, row);
      case ZIP, SEVEN_ZIP, GZIP, XZ, ZSTD, TAR -> row.kind = Optional.of(containerOf(file.kind()));
      case QMGR_DB -> log(file, EvidenceKind.QMGR_DB, row);
      case QMGR_DAT -> log(file, EvidenceKind.QMGR_DAT, row);
      case QMGR_LOG -> log(file, EvidenceKind.QMGR_LOG, row);
      case PROXY_LOG -> log(file, EvidenceKind.PROXY_LOG, row);
      case DNS_LOG -> log(file, EvidenceKind.DNS_LOG, row);
      case CONNECTION_LOG -> log(file, EvidenceKind.CONNECTION_LOG, row);
      case DELIVERY_OPTIMIZATION -> log(file, EvidenceKind.DELIVERY_OPTIMIZATION, row);
      case RAW -> log(file, EvidenceKind.RAW, row);
      case POWERSHELL_TRANSCRIPT -> log(file, EvidenceKind.POWERSHELL_TRANSCRIPT, row);
      case POWERSHELL_HISTORY -> log(file, EvidenceKind.POWERSHELL_HISTORY, row);
      case BITS_SNAPSHOT -> log(file, EvidenceKind.BITS_SNAPSHOT, row);
      case SERVICE_LISTING -> log(file, EvidenceKind.SERVICE_LISTING, row);
      case REGISTRY_EXPORT -> log(file, EvidenceKind.REGISTRY_EXPORT, row);
      case MFT_CSV -> log(file, EvidenceKind.MFT_CSV, row);
      case USN_CSV -> log(file, EvidenceKind.USN_CSV, row);
      case PREFETCH_CSV -> log(file, EvidenceKind.PREFETCH_CSV, row);
      case AMCACHE_CSV -> log(file, EvidenceKind.AMCACHE_CSV, row);
      case SRUM_CSV -> log(file, EvidenceKind.SRUM_CSV, row);
      case SRUM -> log(file, EvidenceKind.SRUM, row);
      case EMPTY -> row.why = Optional.of(IgnoredWhy.EMPTY);
      case OTHER -> row.why = Optional.of(IgnoredWhy.NOT_EVIDENCE);
      case ENCRYPTED -> row.why = Optional.of(IgnoredWhy.ENCRYPTED);
      case LIMIT -> row.why = Optional.of(IgnoredWhy.LIMIT);
      case ESE, EVT, REGISTRY, ETL, BITSADMIN_VALUE -> {
        row.why = Optional.of(IgnoredWhy.NOT_READ);
        row.reader = Optional.of(file.kind().reader());
      }
    }
    row.container = file.container().map(EvidenceRows::containerOf);
    if (hash == Hashing.ALL || (hash == Hashing.CITED && cited.contains(file.path()))) {
      row.sha256 = sha256(file);
    }
    return row.toEvidenceFile();
  }

  /// {@return the archive that the case file calls by the same word}
  private static EvidenceKind containerOf(Kind kind) {
    return Arrays.stream(EvidenceKind.values())
        .filter(same -> same.word().equals(kind.word()))
        .findFirst()
        .orElseThrow();
  }

  private void log(
      org.bitshound.intake.evidence.EvidenceFile file, EvidenceKind kind, EvidenceFile.Draft row) {
    row.kind = Optional.of(kind);
    row.duplicateOf = file.duplicateOf().map(org.bitshound.intake.evidence.EvidenceFile::path);
    Held what = held.get(file.duplicateOf().orElse(file).path());
    if (what == null) {
      return; // it could not be opened, which is a defect
    }
    row.hosts = what.hosts();
    row.records = OptionalLong.of(what.records());
    row.relevant = OptionalLong.of(what.relevant());
    row.clock = what.clock().map(clock -> clock(clock, what.hosts()));
    row.first = what.first();
    row.last = what.last();
    long duplicates = file.duplicateOf().isPresent() ? what.records() : what.duplicates();
    if (duplicates > 0) {
      row.duplicateRecords = OptionalLong.of(duplicates);
    }
    if (what.recovered() > 0) {
      row.recovered = OptionalLong.of(what.recovered());
    }
  }

  private static Clock clock(FileClock of, List<String> hosts) {
    var row = new Clock.Draft();
    row.zone = Optional.of(of.aheadOfUtc().map(EvidenceRows::zone).orElse("unknown"));
    row.of = of.of().or(() -> hosts.size() == 1 ? Optional.of(hosts.getFirst()) : Optional.empty());
    row.offset = of.aheadOfUtc();
    row.how = Optional.of(of.how());
    return row.toClock();
  }

  private static String zone(Duration ahead) {
    return ahead.isZero() ? "UTC" : ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()).getId();
  }

  private static Optional<String> sha256(org.bitshound.intake.evidence.EvidenceFile file) {
    try {
      return Optional.of(file.sha256());
    } catch (IOException gone) {
      return Optional.empty(); // it was read a moment ago; what was read stands
    }
  }

  /// {@return whether a file is of a kind that bitshound knows, read by this version or not}
  static boolean isKnown(org.bitshound.intake.evidence.EvidenceFile file) {
    return file.kind() != Kind.OTHER && file.kind() != Kind.EMPTY && !file.kind().isContainer();
  }
}
