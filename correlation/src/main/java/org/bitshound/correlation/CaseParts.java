package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// What was joined to a case of any kind, and how it is written: commands, network, children, what
/// was done with its files.
///
/// @param commands in order of time
/// @param written files that BITS was seen to write for it
/// @param children with what makes each one of this case's
/// @param uses what was done with its files
/// @param logons sessions of its creator, and those that explain its transfers
/// @param boots those of the host
/// @param clock when the host's clock was set back, where that concerns the case
record CaseParts(
    List<CommandRecord> commands,
    List<Found> network,
    List<FileWritten> written,
    List<OwnChild> children,
    List<Use> uses,
    List<LogonLink> logons,
    List<Boot> boots,
    List<ClockStep> clock) {

  /// A child of the service that belongs to the case.
  record OwnChild(Child child, String why, Match match) {}

  CaseParts {
    commands = List.copyOf(commands);
    network = List.copyOf(network);
    written = List.copyOf(written);
    children = List.copyOf(children);
    uses = List.copyOf(uses);
    logons = List.copyOf(logons);
    boots = List.copyOf(boots);
    clock = List.copyOf(clock);
  }

  static CaseParts none() {
    return ofNetwork(List.of());
  }

  static CaseParts ofNetwork(List<Found> network) {
    return new CaseParts(
        List.of(), network, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  static CaseParts ofChildren(List<OwnChild> children, List<Boot> boots) {
    return new CaseParts(
        List.of(), List.of(), List.of(), children, List.of(), List.of(), boots, List.of());
  }

  /// {@return every record that the parts cite}
  List<Source> sources() {
    var sources = new ArrayList<Source>();
    commands.forEach(command -> sources.addAll(command.sources()));
    network.forEach(found -> sources.add(found.source()));
    written.forEach(file -> sources.add(file.source()));
    children.forEach(own -> sources.addAll(ChildRows.sources(own.child())));
    uses.forEach(use -> sources.addAll(AftermathRows.sources(use)));
    logons.forEach(logon -> sources.addAll(logon.sources()));
    clock.forEach(step -> sources.addAll(step.sources()));
    return sources;
  }

  /// Writes the parts and their lines of the timeline.
  void write(Case.Draft draft, Citations cite, Redaction redact) {
    var rows = new ArrayList<TimelineRow>(draft.timeline);
    var commandRows = new CommandRows(cite, redact);
    for (CommandRecord each : commands) {
      draft.commands.add(commandRows.row(each));
      if (!TypedCommands.isWithoutTime(each)) {
        rows.add(commandRows.timeline(each));
      }
    }
    for (Found each : network) {
      draft.network.add(NetworkOfCase.row(each, cite));
      rows.add(timeline(each, cite));
    }
    for (FileWritten each : written) {
      rows.add(
          new TimelineRow(
              each.time(),
              Happening.FILE_WRITTEN.word(),
              each.path()
                  + " was written"
                  + each.by().image().map(image -> " by " + image).orElse(""),
              cite.refs(List.of(each.source()))));
    }
    var childRows = new ChildRows(cite, redact, boots);
    for (OwnChild each : children) {
      draft.children.add(childRows.row(each.child(), each.why(), each.match()));
      rows.add(childRows.timeline(each.child()));
    }
    var aftermath = new AftermathRows(cite, redact, boots);
    for (Use each : uses) {
      draft.followOn.add(aftermath.row(each));
      rows.add(aftermath.timeline(each));
    }
    for (LogonLink each : logons) {
      draft.logon.add(each.row(cite));
    }
    draft.timeline = rows;
    span(draft);
    clock.forEach(step -> rows.add(step.timeline(cite)));
    rows.sort(Comparator.comparing(TimelineRow::time));
  }

  /// What Sysmon says of the network bears a time that may lie seconds before the very process that
  /// it names. Source: docs/formats/other-events.md, "Sysmon".
  private static final Set<String> RUNS_AHEAD =
      Set.of(Happening.NAME_RESOLVED.word(), Happening.CONNECTED.word());

  /// A case lasts from the first to the last thing that it tells, the network's traces before the
  /// first one left aside.
  private static void span(Case.Draft draft) {
    for (TimelineRow row : draft.timeline) {
      boolean earlier =
          !RUNS_AHEAD.contains(row.what()) && draft.first.map(row.time()::isBefore).orElse(true);
      boolean later = draft.last.map(row.time()::isAfter).orElse(true);
      draft.first = earlier ? Optional.of(row.time()) : draft.first;
      draft.last = later ? Optional.of(row.time()) : draft.last;
    }
    if (draft.first.isEmpty() && !draft.timeline.isEmpty()) {
      draft.first = draft.timeline.stream().map(TimelineRow::time).min(Comparator.naturalOrder());
    }
  }

  private static TimelineRow timeline(Found found, Citations cite) {
    String who =
        switch (found.who()) {
          case BITS_SERVICE -> "the BITS service";
          case CREATOR -> "the creator";
          case DELIVERY_OPTIMIZATION -> "Delivery Optimization";
          case OTHER -> "a process";
        };
    Observation by = found.by();
    String text =
        switch (by) {
          case NameResolved look ->
              who
                  + " looked up "
                  + look.name()
                  + (look.addresses().isEmpty() ? "" : ": " + String.join(", ", look.addresses()));
          case NetworkConnection connection ->
              who
                  + (connection.blocked() ? " was kept from connecting to " : " connected to ")
                  + connection.to().address().orElse("an address")
                  + (found.port().isPresent() ? ", port " + found.port().getAsLong() : "");
          default -> throw new IllegalStateException("no network record: " + by);
        };
    return new TimelineRow(
        by.time(),
        (by instanceof NameResolved ? Happening.NAME_RESOLVED : Happening.CONNECTED).word(),
        text,
        cite.refs(List.of(found.source())));
  }

  /// {@return every record of a process' start, and of the starts of those above it}
  static List<Source> sources(SeenProcess process, Optional<Lineage> lineage) {
    var sources = new ArrayList<>(process.sources());
    lineage.ifPresent(line ->
        line.ancestors()
            .forEach(above -> above.process().ifPresent(seen -> sources.addAll(seen.sources()))));
    return sources;
  }
}
