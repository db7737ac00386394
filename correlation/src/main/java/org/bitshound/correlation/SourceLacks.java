package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.jspecify.annotations.Nullable;

/// What the records of the sources do not tell, so that "nothing was found" and "it could not have
/// been seen" differ. Mutable; one thread, the fold's.
final class SourceLacks {

  private static final String SECURITY = "Security";

  /// With process auditing off, Windows still writes the eleven processes of its own start.
  private static final Duration AROUND_START = Duration.ofMinutes(2);

  private static final String STARTS_ALONE =
      "only processes of Windows' own start are logged: process auditing is off";

  /// Script blocks of which parts are still to come: they follow one another within moments.
  private static final int MOST_OPEN = 10_000;

  /// Whether any record of a source tells something, and the first of all that does not.
  private static final class Teller {
    boolean tells;
    @Nullable Source silent;

    void hear(boolean told, Source source) {
      tells |= told;
      if (!told && silent == null) {
        silent = source;
      }
    }

    /// {@return a record to show for it; empty where any tells}
    Optional<Source> silent() {
      return tells ? Optional.empty() : Optional.ofNullable(silent);
    }
  }

  private record Question(CoverageSource source, String word) {}

  /// What some records of a source say and others do not, and who of the sources says it.
  private final class Lack {
    private final String word;
    private final EnumMap<CoverageSource, Teller> bySource = new EnumMap<>(CoverageSource.class);

    Lack(String word) {
      this.word = word;
    }

    void hear(boolean told, Source source) {
      if (source.coverage().isPresent()) {
        CoverageSource of = source.coverage().get();
        Teller teller = bySource.get(of);
        if (teller == null) {
          teller = new Teller();
          bySource.put(of, teller);
          tellers.put(new Question(of, word), teller);
        }
        teller.hear(told, source);
      }
    }
  }

  /// A script block, and which of its parts are still to come.
  private static final class Block {
    final Source first;
    long missing;

    Block(Source first, long missing) {
      this.first = first;
      this.missing = missing;
    }
  }

  private final Map<Question, Teller> tellers = new LinkedHashMap<>();
  private final Lack jobId = new Lack("job-id");
  private final Lack processPath = new Lack("process-path");
  private final Lack commandLine = new Lack("command-line");
  private final Lack parentProcess = new Lack("parent");
  private final LinkedHashMap<String, Block> openBlocks = new LinkedHashMap<>();
  private final ArrayDeque<Instant> undecided = new ArrayDeque<>();
  private @Nullable Source firstOfStart;
  private @Nullable Source incomplete;
  private @Nullable Instant lastStart;
  private boolean processesAreAudited;

  void take(JobCreated created) {
    jobId.hear(created.job().id().isPresent(), created.source());
    processPath.hear(created.by().image().isPresent(), created.source());
  }

  /// Only for processes whose details somebody has decoded anyway.
  void takeDecoded(ProcessStarted started) {
    ProcessStarted.Parent parent = started.details().parent();
    boolean hasParent = parent.processId().isPresent() || parent.image().isPresent();
    commandLine.hear(started.details().commandLine().isPresent(), started.source());
    parentProcess.hear(hasParent, started.source());
  }

  void take(ProcessStarted started) {
    if (processesAreAudited || !started.source().channel().equalsIgnoreCase(SECURITY)) {
      return;
    }
    Instant time = started.time();
    if (firstOfStart == null) {
      firstOfStart = started.source();
    }
    if (lastStart == null || time.isAfter(lastStart.plus(AROUND_START))) {
      undecided.add(time);
      decide(time);
    }
  }

  void take(SystemStarted started) {
    decide(started.time());
    undecided.clear();
    lastStart = started.time();
  }

  /// What was started long before anything else of a start is logged is no part of one.
  private void decide(Instant now) {
    if (!undecided.isEmpty() && undecided.getFirst().isBefore(now.minus(AROUND_START))) {
      processesAreAudited = true;
      undecided.clear();
    }
  }

  void take(ScriptRan ran) {
    if (ran.blockId().isEmpty() || ran.parts().orElse(1) < 2) {
      return;
    }
    String id = ran.blockId().get();
    Block block =
        openBlocks.computeIfAbsent(id, known -> new Block(ran.source(), ran.parts().getAsLong()));
    if (--block.missing == 0) {
      openBlocks.remove(id);
    } else if (openBlocks.size() > MOST_OPEN) {
      incomplete = openBlocks.pollFirstEntry().getValue().first;
    }
  }

  private boolean isOfStartsAlone() {
    return firstOfStart != null && !processesAreAudited && undecided.isEmpty();
  }

  private Optional<Source> incomplete() {
    return Optional.ofNullable(incomplete)
        .or(() -> openBlocks.values().stream().findFirst().map(block -> block.first));
  }

  List<Source> sources() {
    var sources = new ArrayList<Source>();
    tellers.values().stream().flatMap(teller -> teller.silent().stream()).forEach(sources::add);
    incomplete().ifPresent(sources::add);
    if (isOfStartsAlone()) {
      Optional.ofNullable(firstOfStart).ifPresent(sources::add);
    }
    return sources;
  }

  List<CoverageRemark> remarks(Citations citations) {
    var remarks = new ArrayList<CoverageRemark>();
    tellers.forEach((question, teller) ->
        teller
            .silent()
            .ifPresent(source ->
                remarks.add(lacks(question.source(), question.word(), source, citations))));
    incomplete()
        .ifPresent(source ->
            remarks.add(
                lacks(
                    CoverageSource.POWERSHELL_SCRIPT_BLOCK,
                    "parts-of-scripts",
                    source,
                    citations)));
    Source ofStart = firstOfStart;
    if (ofStart != null && isOfStartsAlone()) {
      remarks.add(
          new CoverageRemark(
              CoverageSource.SECURITY_PROCESS_CREATION,
              Optional.of(CoverageStatus.PARTIAL),
              List.of(),
              Optional.of(STARTS_ALONE),
              citations.refs(List.of(ofStart))));
    }
    return remarks;
  }

  private static CoverageRemark lacks(
      CoverageSource of, String word, Source source, Citations citations) {
    return new CoverageRemark(
        of, Optional.empty(), List.of(word), Optional.empty(), citations.refs(List.of(source)));
  }
}
