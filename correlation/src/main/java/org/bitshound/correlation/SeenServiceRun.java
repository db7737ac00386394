package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// One run of the BITS service in the making: what its records say of it so far.
final class SeenServiceRun {

  /// The records of one start stand 18 to 470 ms apart, bits-client's 306 last; a machine that has
  /// just booted takes longer.
  private static final Duration START_PHASE = Duration.ofSeconds(30);

  /// A record that tells that the service starts. Each log has its own; one start leaves each once.
  enum Sign {
    PROCESS("its process was started with -s BITS"),
    STATE("event 7036: the service runs"),
    START_TYPE("start type set to auto, as the service does when it starts"),
    COUNTERS("it registered its performance counters"),
    JOB_LIST("event 306: the service loaded its jobs");

    private final String words;

    Sign(String words) {
      this.words = words;
    }
  }

  private final Instant seen;
  private final Map<Sign, Instant> signs = new EnumMap<>(Sign.class);
  private final List<Source> by = new ArrayList<>();
  private final List<Source> sharedBy = new ArrayList<>();
  private OptionalLong processId = OptionalLong.empty();
  private Optional<String> commandLine = Optional.empty();
  private Optional<Boolean> shared = Optional.empty();
  private @Nullable Source firstHeard;
  private @Nullable Source lastHeard;
  private @Nullable Instant stopped;
  private @Nullable Instant over;

  SeenServiceRun(Instant seen) {
    this.seen = seen;
  }

  /// {@return the time of its first record}
  Instant seen() {
    return seen;
  }

  /// {@return when it started; empty where its first record speaks of something else}
  Optional<Instant> started() {
    return signs.isEmpty() ? Optional.empty() : Optional.of(seen);
  }

  /// {@return when a record of the service says that it stopped}
  Optional<Instant> stopped() {
    return Optional.ofNullable(stopped);
  }

  OptionalLong processId() {
    return processId;
  }

  Optional<String> commandLine() {
    return commandLine;
  }

  Optional<Boolean> shared() {
    return shared;
  }

  /// {@return the records of its start and stop, of its process, and whether that is shared}
  List<Source> sources() {
    var all = new ArrayList<>(by);
    all.addAll(sharedBy);
    return all;
  }

  /// {@return how it is known, in words}
  String how() {
    var words = new ArrayList<String>();
    signs.keySet().forEach(sign -> words.add(sign.words));
    return words.isEmpty() ? "its records; its start is not logged" : String.join("; ", words);
  }

  /// {@return whether a sign may be one more record of this start}
  boolean awaits(Sign sign, OptionalLong process, Instant time) {
    Instant before = signs.get(sign);
    return over == null
        && !signs.isEmpty()
        && !time.isAfter(seen.plus(START_PHASE))
        && mayBe(process)
        && (before == null || !time.isAfter(before.plus(LiveProcesses.SAME_START)));
  }

  /// {@return whether nothing speaks against that this process hosts the run}
  boolean mayBe(OptionalLong process) {
    return process.isEmpty() || processId.isEmpty() || processId.equals(process);
  }

  boolean isIn(long process) {
    return processId.isPresent() && processId.getAsLong() == process;
  }

  /// {@return whether it still ran at a time, as far as records of its stop tell}
  boolean lasts(Instant time) {
    return over == null || !time.isAfter(over);
  }

  void start(Sign sign, OptionalLong process, Instant time, Source source) {
    signs.putIfAbsent(sign, time);
    processId = processId.isEmpty() ? process : processId;
    by.add(source);
    mind(process, source);
  }

  /// Takes the process from the first record that knows it.
  void heard(OptionalLong process, Source source) {
    if (processId.isEmpty() && process.isPresent()) {
      processId = process;
      by.add(source);
    }
    mind(process, source);
  }

  private void mind(OptionalLong process, Source source) {
    if (process.isPresent()) {
      firstHeard = firstHeard == null ? source : firstHeard;
      lastHeard = source;
    }
  }

  /// {@return the first record that gives its process}
  Optional<Source> firstHeard() {
    return Optional.ofNullable(firstHeard);
  }

  /// {@return the last record so far that gives its process}
  Optional<Source> lastHeard() {
    return Optional.ofNullable(lastHeard);
  }

  /// Notes what the start of its process says.
  void host(Optional<String> command, List<Source> sources) {
    if (commandLine.isEmpty() && command.isPresent()) {
      commandLine = command;
      ServiceHost.shared(command.get()).ifPresent(known -> share(known, sources));
    }
  }

  void share(boolean known, List<Source> sources) {
    if (shared.isEmpty()) {
      shared = Optional.of(known);
      sharedBy.addAll(sources);
    }
  }

  void stop(Instant time, Source source) {
    if (stopped == null) {
      stopped = time;
      by.add(source);
    }
    over = time;
  }

  /// Ends it without a word of the service: Windows itself started anew.
  void cut(Instant time) {
    if (over == null) {
      over = time;
    }
  }

  Optional<BitsHost> process() {
    return processId.isEmpty()
        ? Optional.empty()
        : Optional.of(new BitsHost(processId.getAsLong(), commandLine, shared, by, sharedBy));
  }
}
