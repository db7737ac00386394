package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// What the records of the sources do not tell, so that "nothing was found" and "it could not have
/// been seen" differ. Mutable; one thread, the fold's.
final class SourceLacks {

  private static final String SECURITY = "Security";
  private static final String COMMAND_LINE = "command-line";
  private static final String PARENT = "parent";

  /// Processes that are started before auditing has read its policy: with process auditing off,
  /// Windows still writes them, eleven or so at each start. Told by name and parent, not by time:
  /// clocks are set while Windows starts.
  private static final Set<String> OF_START =
      Set.of(
          "registry",
          "secure system",
          "smss.exe",
          "autochk.exe",
          "setupcl.exe",
          "poqexec.exe",
          "csrss.exe",
          "wininit.exe",
          "winlogon.exe",
          "services.exe",
          "lsass.exe",
          "lsaiso.exe",
          "lsm.exe");

  private static final String FIRST_OF_START = "smss.exe";
  private static final long KERNEL = 4; // process id of System

  private static final String STARTS_ALONE =
      "only processes of Windows' own start are logged, as where process auditing is off";

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
  private final Lack commandLine = new Lack(COMMAND_LINE);
  private final Lack parentProcess = new Lack(PARENT);
  private final LinkedHashMap<String, Block> openBlocks = new LinkedHashMap<>();
  private @Nullable Source firstOfStart;
  private @Nullable Source incomplete;
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
    ProcessStarted.Details details = started.details();
    if (details.image().isEmpty()) {
      return;
    }
    String name = lastPart(details.image().get());
    ProcessStarted.Parent parent = details.parent();
    boolean ofSession =
        parent.image().filter(by -> lastPart(by).equals(FIRST_OF_START)).isPresent();
    if (!OF_START.contains(name) && !ofSession) {
      processesAreAudited = true;
    } else if (firstOfStart == null
        && name.equals(FIRST_OF_START)
        && parent.processId().orElse(-1) == KERNEL) {
      firstOfStart = started.source();
    }
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
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
    return firstOfStart != null && !processesAreAudited;
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
              List.of(COMMAND_LINE, PARENT),
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
