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
import org.bitshound.correlation.ScriptFinds.Find;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.FileWritten;
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
/// @param lists what lists and counts of the host say of it
/// @param task the scheduled task behind its creator
/// @param finds what scanners found in its commands
record CaseParts(
    List<CommandRecord> commands,
    List<Found> network,
    List<FileWritten> written,
    List<OwnChild> children,
    List<Use> uses,
    List<LogonLink> logons,
    List<Boot> boots,
    List<ClockStep> clock,
    ListedTraces lists,
    Optional<TaskTie> task,
    List<Find> finds) {

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
    finds = List.copyOf(finds);
  }

  static CaseParts none() {
    return ofNetwork(List.of());
  }

  static CaseParts ofNetwork(List<Found> network) {
    return new CaseParts(
        List.of(),
        network,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ListedTraces(),
        Optional.empty(),
        List.of());
  }

  static CaseParts ofChildren(List<OwnChild> children, List<Boot> boots, List<ClockStep> clock) {
    return new CaseParts(
        List.of(),
        List.of(),
        List.of(),
        children,
        List.of(),
        List.of(),
        boots,
        clock,
        new ListedTraces(),
        Optional.empty(),
        List.of());
  }

  /// {@return every record that the parts cite}
  List<Source> sources() {
    var sources = new ArrayList<Source>();
    commands.forEach(command -> sources.addAll(command.sources()));
    network.forEach(found -> sources.add(found.source()));
    written.forEach(file -> sources.add(file.source()));
    children.forEach(own -> sources.addAll(own.child().sources()));
    uses.forEach(use -> sources.addAll(AftermathRows.sources(use)));
    logons.forEach(logon -> sources.addAll(logon.sources()));
    clock.forEach(step -> sources.addAll(step.sources()));
    sources.addAll(lists.sources());
    task.ifPresent(tie -> sources.add(tie.source()));
    finds.forEach(find -> sources.add(find.threat().source()));
    return sources;
  }

  /// Writes the parts and their lines of the timeline.
  void write(Case.Draft draft, Citations cite, Redaction redact) {
    var rows = new ArrayList<TimelineRow>(draft.timeline);
    task.ifPresent(tie -> tie.write(draft, cite));
    var commandRows = new CommandRows(cite, redact);
    for (CommandRecord each : commands) {
      draft.commands.add(commandRows.row(each));
      if (!TypedCommands.isWithoutTime(each)) {
        rows.add(commandRows.timeline(each));
      }
    }
    var others =
        new ArrayList<TimelineRow>(); // that bound nothing: of other clocks, or the clock itself
    var networkRows = new NetworkRows(cite, redact);
    for (Found each : network) {
      draft.network.add(networkRows.row(each));
      networkRows
          .timeline(each)
          .ifPresent(each.source().clock().isEmpty() ? rows::add : others::add);
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
    for (Find each : finds) {
      draft.detections.add(each.row(cite));
      rows.add(each.timeline(cite));
    }
    for (LogonLink each : logons) {
      draft.logon.add(each.row(cite));
    }
    rows.addAll(lists.write(draft, cite));
    clock.forEach(step -> others.add(step.timeline(cite)));
    draft.timeline = inOrder(rows);
    span(draft);
    rows.addAll(others);
    draft.timeline = inOrder(rows);
    if (draft.first.isEmpty()) {
      span(draft);
    }
  }

  private static List<TimelineRow> inOrder(List<TimelineRow> rows) {
    rows.sort(Comparator.comparing(TimelineRow::time));
    return rows;
  }

  /// What Sysmon says of the network bears a time that may lie seconds before the very process that
  /// it names. Source: docs/formats/other-events.md, "Sysmon".
  private static final Set<String> RUNS_AHEAD =
      Set.of(Happening.NAME_RESOLVED.word(), Happening.CONNECTED.word());

  /// Amcache's entries are written when Windows looks through its programs, which it does by days.
  private static final String LATE = Happening.FILE_LISTED.word();

  /// A case lasts from the first to the last thing that it tells, the network's traces before the
  /// first one left aside.
  private static void span(Case.Draft draft) {
    for (TimelineRow row : draft.timeline) {
      if (row.what().equals(LATE)) {
        continue;
      }
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

  /// {@return every record of a process' start, and of the starts of those above it}
  static List<Source> sources(SeenProcess process, Optional<Lineage> lineage) {
    var sources = new ArrayList<>(process.sources());
    lineage.ifPresent(line ->
        line.ancestors()
            .forEach(above -> above.process().ifPresent(seen -> sources.addAll(seen.sources()))));
    return sources;
  }
}
