package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.bitshound.command.Binding;
import org.bitshound.command.Reading;
import org.bitshound.command.Understood;
import org.bitshound.correlation.CommandRecord.Teller;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// The commands of one host that would have BITS do something, each once: a wrapper and the tool
/// that it starts are one, and so are the records that several logs write of it. Mutable; one
/// thread, the fold's.
final class Commands {

  /// Logs tell of one command within this: the classic PowerShell log has whole seconds, and writes
  /// late.
  private static final Duration SAME_COMMAND = Duration.ofSeconds(5);

  /// How many of the last commands may be the one that another record tells again.
  private static final int LOOKED_BACK = 64;

  private final LiveProcesses processes;
  private final Readings readings;
  private final Scripts scripts = new Scripts();
  private final List<CommandRecord> all = new ArrayList<>();
  private final List<Source> readInPart = new ArrayList<>();

  Commands(LiveProcesses processes, Readings readings) {
    this.processes = processes;
    this.readings = readings;
  }

  /// {@return what the process would have BITS do; most would nothing}
  List<CommandRecord> take(ProcessStarted started) {
    Details details = started.details();
    String line = details.commandLine().orElse("");
    if (line.isEmpty()) {
      return List.of();
    }
    List<Reading> read =
        noted(
            readings.ofProcess(details.image(), details.originalFileName(), line),
            started.source());
    if (read.isEmpty()) {
      return List.of();
    }
    Optional<SeenProcess> seen = processes.at(started.processId(), started.time());
    return seen.map(process -> take(started, process, read, line)).orElse(List.of());
  }

  /// {@return what a script would have BITS do, without a record of it}
  List<Reading> ofScript(String text, Source source) {
    return noted(readings.ofScript(text), source);
  }

  private List<Reading> noted(Understood text, Source source) {
    if (!text.whole()) {
      readInPart.add(source);
    }
    return text.readings();
  }

  /// {@return records whose command line or script asks for more work than one may get}
  List<Source> readInPart() {
    return List.copyOf(readInPart);
  }

  private List<CommandRecord> take(
      ProcessStarted started, SeenProcess seen, List<Reading> readings, String line) {
    Lineage above = Lineage.of(seen, processes);
    var open = new ArrayList<>(lately());
    var taken = new ArrayList<CommandRecord>();
    for (Reading each : readings) {
      CommandRecord known = ofProcess(open, seen, each);
      CommandRecord wrapper = known == null ? ofWrapper(open, above, each) : null;
      CommandRecord script = known == null && wrapper == null ? ofScript(open, seen, each) : null;
      if (known != null) {
        known.carriedBy(seen, above);
      } else if (wrapper != null) {
        known = wrapper;
        known.unwrappedTo(each, line, seen, above);
      } else if (script != null) {
        known = script;
        known.startedAs(each, line, seen, above);
      } else {
        known = new CommandRecord(each, line, started, Teller.unknown());
        known.carriedBy(seen, above);
        all.add(known);
      }
      open.remove(known);
      taken.add(known);
    }
    return taken;
  }

  /// The same start, as another log saw it.
  private static @Nullable CommandRecord ofProcess(
      List<CommandRecord> open, SeenProcess seen, Reading reading) {
    return last(
        open,
        each ->
            each.process().filter(seen::sharesARecord).isPresent() && each.doesTheSameAs(reading));
  }

  /// The process above, whose command line says that it would start this one.
  private static @Nullable CommandRecord ofWrapper(
      List<CommandRecord> open, Lineage above, Reading reading) {
    Optional<SeenProcess> parent =
        above.ancestors().stream().findFirst().flatMap(Lineage.Ancestor::process);
    return parent.isEmpty()
        ? null
        : first(
            open,
            each ->
                each.reading().depth() > 0
                    && each.process().filter(parent.get()::sharesARecord).isPresent()
                    && each.doesTheSameAs(reading));
  }

  /// What a script block of the same process told in the very moment of its start, before it.
  private static @Nullable CommandRecord ofScript(
      List<CommandRecord> open, SeenProcess seen, Reading reading) {
    return first(
        open,
        each ->
            each.process().isEmpty()
                && each.script().isPresent()
                && each.processId().equals(OptionalLong.of(seen.processId()))
                && near(each.lastTold(), seen.started())
                && each.doesTheSameAs(reading));
  }

  /// {@return what the script would have BITS do, once all of it is there}
  List<CommandRecord> take(ScriptRan part) {
    return scripts.add(part).map(this::take).orElse(List.of());
  }

  /// {@return what scripts of which parts are missing would have BITS do}
  List<CommandRecord> takeRemains() {
    return scripts.remains().stream().flatMap(script -> take(script).stream()).toList();
  }

  private List<CommandRecord> take(Scripts.Script script) {
    String text = script.text();
    ScriptRan first = script.first();
    var teller = new Teller(Optional.empty(), first.sid(), first.processId());
    var taken = new ArrayList<CommandRecord>();
    var open = new ArrayList<>(lately());
    for (Reading each : noted(readings.ofScript(text), first.source())) {
      CommandRecord known = toldBefore(open, each, first, teller.processId());
      if (known == null) {
        known = told(each, text, first, teller);
      } else {
        known.alsoToldBy(first, teller);
      }
      CommandRecord whole = known;
      script.parts().stream().skip(1).forEach(part -> whole.alsoToldBy(part, teller));
      known.scripted(first, text);
      open.remove(known);
      taken.add(known);
    }
    return taken;
  }

  /// {@return what a cmdlet would have BITS do, with the values that its parameters had}
  List<CommandRecord> take(CmdletRan ran) {
    String command = ran.command().orElse("");
    List<Binding> bindings =
        ran.bindings().stream()
            .filter(each -> each.name().isPresent() && each.command().equalsIgnoreCase(command))
            .map(each -> new Binding(each.name().get(), each.value().orElse("")))
            .toList();
    Optional<Reading> reading = readings.ofCmdlet(command, bindings);
    return reading.stream().map(each -> take(ran, each)).toList();
  }

  private CommandRecord take(CmdletRan ran, Reading reading) {
    var teller = new Teller(ran.account().user(), ran.account().sid(), ran.processId());
    CommandRecord known = toldBefore(lately(), reading, ran, ran.processId());
    if (known != null) {
      known.alsoToldBy(ran, teller);
      return known;
    }
    return told(reading, ran.line().orElseGet(() -> written(ran)), ran, teller);
  }

  /// The command as its parameters would be typed, where no record has the line itself.
  private static String written(CmdletRan ran) {
    var line = new StringBuilder(ran.command().orElse(""));
    for (CmdletRan.Binding each : ran.bindings()) {
      each.name().ifPresent(name -> line.append(" -").append(name));
      each.value().ifPresent(value -> line.append(" \"").append(value).append('"'));
    }
    return line.toString();
  }

  private CommandRecord told(Reading reading, String text, Observation by, Teller teller) {
    var record = new CommandRecord(reading, text, by, teller);
    runner(teller.processId(), by.time())
        .ifPresent(seen -> record.ranIn(seen, Lineage.of(seen, processes)));
    all.add(record);
    return record;
  }

  private Optional<SeenProcess> runner(OptionalLong processId, Instant time) {
    return processId.isEmpty() ? Optional.empty() : processes.at(processId.getAsLong(), time);
  }

  /// The same command as another log told it: no log tells one command twice under one event id.
  private static @Nullable CommandRecord toldBefore(
      List<CommandRecord> open, Reading reading, Observation by, OptionalLong processId) {
    Source source = by.source();
    return first(
        open,
        each ->
            !each.isToldBy(source.provider(), source.eventId())
                && near(each.lastTold(), by.time())
                && agree(each.processId(), processId)
                && each.doesTheSameAs(reading));
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_COMMAND) <= 0;
  }

  private static boolean agree(OptionalLong one, OptionalLong other) {
    return one.isEmpty() || other.isEmpty() || one.getAsLong() == other.getAsLong();
  }

  private static @Nullable CommandRecord first(
      List<CommandRecord> among, Predicate<CommandRecord> fits) {
    return among.stream().filter(fits).findFirst().orElse(null);
  }

  private static @Nullable CommandRecord last(
      List<CommandRecord> among, Predicate<CommandRecord> fits) {
    return among.reversed().stream().filter(fits).findFirst().orElse(null);
  }

  /// {@return all commands, in order of time}
  List<CommandRecord> inOrder() {
    return all.stream()
        .sorted(
            Comparator.comparing(CommandRecord::time)
                .thenComparing(
                    command -> command.tellers().getFirst(), EvidenceOrder.OF_OBSERVATIONS))
        .toList();
  }

  private List<CommandRecord> lately() {
    return all.subList(Math.max(0, all.size() - LOOKED_BACK), all.size());
  }
}
