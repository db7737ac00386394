package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.command.Action;
import org.bitshound.command.Reading;
import org.bitshound.command.Verb;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// One command that would have BITS do something, and every record that tells of it: the start of
/// the process that carried it, the script block, the cmdlet's parameters. Mutable; one thread, the
/// fold's.
final class CommandRecord {

  private Reading reading;
  private String text;
  private Instant time;
  private Teller teller;
  private final List<Observation> tellers = new ArrayList<>();
  private @Nullable SeenProcess process;
  private @Nullable Lineage lineage;
  private @Nullable ScriptRan script;
  private @Nullable SeenLogon logon;
  private @Nullable String scriptText;
  private Instant lastTold;
  private int wrappersAbove;
  private boolean carried;
  private final Aftermath aftermath = new Aftermath();

  /// Whom a record names as the one who gave the command.
  ///
  /// @param processId of the process that ran it
  record Teller(Optional<String> user, Optional<String> sid, OptionalLong processId) {

    /// {@return what either says}
    Teller and(Teller other) {
      return new Teller(
          user.or(other::user),
          sid.or(other::sid),
          processId.isPresent() ? processId : other.processId());
    }

    static Teller unknown() {
      return new Teller(Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
  }

  CommandRecord(Reading reading, String text, Observation by, Teller teller) {
    this.reading = reading;
    this.text = text;
    this.time = by.time();
    this.teller = teller;
    lastTold = by.time();
    tellers.add(by);
  }

  /// Notes the process that ran the script or cmdlet; its start says nothing of the command.
  void ranIn(SeenProcess seen, Lineage above) {
    process = seen;
    lineage = above;
  }

  /// Notes the process that carries the command, as its records show it by now.
  void carriedBy(SeenProcess seen, Lineage above) {
    ranIn(seen, above);
    carried = true;
    time = seen.started();
    for (ProcessStarted each : seen.sightings()) {
      if (!tellers.contains(each)) {
        tellers.add(each);
      }
    }
  }

  /// Hands the command over to the tool that the process before was a wrapper of.
  void unwrappedTo(Reading inner, String innerText, SeenProcess tool, Lineage above) {
    wrappersAbove += reading.depth() - inner.depth();
    reading = inner;
    text = innerText;
    carriedBy(tool, above);
  }

  /// Notes the process whose command line says what its script block told before.
  void startedAs(Reading whole, String line, SeenProcess seen, Lineage above) {
    reading = whole;
    text = line;
    carriedBy(seen, above);
  }

  void alsoToldBy(Observation other, Teller names) {
    lastTold = other.time();
    teller = teller.and(names);
    tellers.add(other);
  }

  /// Notes that it stands among what was typed, which tells no time.
  void alsoTyped(Observation line) {
    tellers.add(line);
  }

  /// Notes the script block that holds the command.
  void scripted(ScriptRan block, String blockText) {
    script = block;
    scriptText = blockText;
  }

  /// {@return the record that names the program which ran the cmdlet}
  Optional<CmdletRan> host() {
    return tellers.stream()
        .filter(CmdletRan.class::isInstance)
        .map(CmdletRan.class::cast)
        .filter(ran -> ran.hostApplication().isPresent())
        .findFirst();
  }

  /// {@return what was seen later of the files that it names}
  Aftermath aftermath() {
    return aftermath;
  }

  Reading reading() {
    return reading;
  }

  String text() {
    return text;
  }

  Instant time() {
    return time;
  }

  Moment moment() {
    return new Moment(time, tellers.getFirst().source());
  }

  /// {@return whether the process lives for the command alone; a shell that runs a script does not}
  boolean isTheProcess() {
    return carried;
  }

  /// {@return wrappers peeled off the text, and those that ran as processes above it}
  int depth() {
    return reading.depth() + wrappersAbove;
  }

  Optional<SeenProcess> process() {
    return Optional.ofNullable(process);
  }

  /// Notes the logon session in which it was given.
  void loggedOnAs(SeenLogon session) {
    logon = session;
  }

  Optional<SeenLogon> logon() {
    return Optional.ofNullable(logon);
  }

  OptionalLong logonId() {
    return process == null ? OptionalLong.empty() : process.logonId();
  }

  /// {@return when a record last told of it}
  Instant lastTold() {
    return lastTold;
  }

  Optional<ScriptRan> script() {
    return Optional.ofNullable(script);
  }

  Optional<String> scriptText() {
    return Optional.ofNullable(scriptText);
  }

  Optional<Lineage> lineage() {
    return Optional.ofNullable(lineage);
  }

  OptionalLong processId() {
    return process != null ? OptionalLong.of(process.processId()) : teller.processId();
  }

  Optional<String> user() {
    return process()
        .flatMap(seen -> seen.said(details -> details.account().user()))
        .or(teller::user);
  }

  Optional<String> sid() {
    return process().flatMap(seen -> seen.said(details -> details.account().sid())).or(teller::sid);
  }

  /// {@return the records that tell of it, the first one first}
  List<Observation> tellers() {
    return List.copyOf(tellers);
  }

  List<Source> sources() {
    return tellers.stream().map(Observation::source).toList();
  }

  boolean isToldBy(String provider, int eventId) {
    return tellers.stream()
        .map(Observation::source)
        .anyMatch(source -> source.eventId() == eventId && source.provider().equals(provider));
  }

  boolean does(Verb verb) {
    return reading.actions().stream().anyMatch(each -> each.verb() == verb);
  }

  boolean makesAJob() {
    return does(Verb.TRANSFER) || does(Verb.CREATE);
  }

  /// {@return the jobs that it names, by title or id}
  List<String> jobs() {
    return reading.actions().stream().flatMap(each -> each.job().stream()).distinct().toList();
  }

  /// {@return whether both would do the same, as far as both say it}
  boolean doesTheSameAs(Reading other) {
    if (reading.tool() != other.tool() || reading.actions().size() != other.actions().size()) {
      return false;
    }
    for (int i = 0; i < reading.actions().size(); i++) {
      if (!isSame(reading.actions().get(i), other.actions().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Action one, Action other) {
    return one.verb() == other.verb()
        && agree(one.job(), other.job())
        && agree(one.source(), other.source())
        && agree(one.destination(), other.destination())
        && agree(one.program(), other.program());
  }

  /// What one side does not say, or says with a variable in it, speaks against nothing.
  private static boolean agree(Optional<String> one, Optional<String> other) {
    return one.isEmpty()
        || other.isEmpty()
        || isOpen(one.get())
        || isOpen(other.get())
        || one.get().toLowerCase(Locale.ROOT).equals(other.get().toLowerCase(Locale.ROOT));
  }

  private static boolean isOpen(String text) {
    return text.indexOf('%') >= 0 || text.indexOf('$') >= 0 || text.indexOf('!') >= 0;
  }
}
