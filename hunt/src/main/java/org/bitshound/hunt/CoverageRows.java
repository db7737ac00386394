package org.bitshound.hunt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Setting;
import org.bitshound.correlation.ClearedLog;
import org.bitshound.correlation.CoverageRemark;
import org.bitshound.correlation.HostRecord;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machine.Covered;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source;
import org.bitshound.translation.Coverage;

/// The coverage of one host: what was there to be seen, so that "nothing was found" and "it could
/// not have been seen" differ.
final class CoverageRows {
  /// Sources that have a row even where nothing of them is there.
  private static final Set<CoverageSource> ALWAYS =
      EnumSet.of(
          CoverageSource.BITS_CLIENT,
          CoverageSource.SYSMON,
          CoverageSource.SECURITY_PROCESS_CREATION);

  /// Events that the playbooks ask for: that there are none is worth saying.
  private static final Map<CoverageSource, List<Integer>> ASKED_FOR =
      Map.ofEntries(
          Map.entry(CoverageSource.BITS_CLIENT, List.of(3, 4, 5, 59, 60, 61, 306, 16403)),
          Map.entry(CoverageSource.SYSMON, List.of(1, 3, 5, 7, 11, 13, 15, 22, 23, 26)),
          Map.entry(CoverageSource.SECURITY_PROCESS_CREATION, List.of(4688, 4689)),
          Map.entry(CoverageSource.SECURITY_LOGON, List.of(4624, 4634, 4647, 4648, 4672)),
          Map.entry(CoverageSource.SECURITY_OBJECT_ACCESS, List.of(4663, 4698, 4702, 5156)),
          Map.entry(CoverageSource.SYSTEM, List.of(12, 13, 104, 6008, 7036, 7040, 7045)),
          Map.entry(CoverageSource.POWERSHELL_SCRIPT_BLOCK, List.of(4104)),
          Map.entry(CoverageSource.POWERSHELL_MODULE, List.of(800, 4103)),
          Map.entry(CoverageSource.TASK_SCHEDULER, List.of(106, 129, 140, 200)),
          Map.entry(CoverageSource.TERMINAL_SERVICES, List.of(21, 23, 24, 25)),
          Map.entry(CoverageSource.DEFENDER, List.of(1116, 1117)),
          Map.entry(CoverageSource.APPLOCKER, List.of(8003, 8004, 8006, 8007)),
          Map.entry(CoverageSource.CODE_INTEGRITY, List.of(3076, 3077)),
          Map.entry(CoverageSource.DNS, List.of(3008)));

  private static final List<String> OF_PROCESSES = List.of("command-line", "parent");

  /// What a source lacks where it has no such event.
  private static final Map<CoverageSource, Map<Integer, List<String>>> LACKS_WITHOUT =
      Map.of(
          CoverageSource.SYSMON,
          Map.of(
              1, OF_PROCESSES,
              3, List.of("network-events"),
              22, List.of("dns-events"),
              11, List.of("file-events"),
              7, List.of("image-loads")),
          CoverageSource.SECURITY_PROCESS_CREATION,
          Map.of(4688, OF_PROCESSES));

  /// Logs that another machine wrote of many clients.
  private static final Set<CoverageSource> OF_TRAFFIC =
      EnumSet.of(CoverageSource.PROXY, CoverageSource.DNS_SERVER);

  private static final int CLIENTS_SHOWN = 5;

  private static final String BITS_LOG = "bits-log-enabled";
  private static final String OFF = "off";

  private final HostRecord host;
  private final Map<CoverageSource, List<ClearedLog>> cleared = new EnumMap<>(CoverageSource.class);

  CoverageRows(HostRecord host) {
    this.host = host;
    for (ClearedLog log : host.cleared()) {
      log.channel()
          .map(Coverage::sourcesOf)
          .orElse(Set.of())
          .forEach(source -> cleared.computeIfAbsent(source, s -> new ArrayList<>()).add(log));
    }
  }

  /// @param files the row of the collected files
  List<org.bitshound.casefile.Coverage> of(
      Machine machine, Optional<org.bitshound.casefile.Coverage> files) {
    var rows = new ArrayList<org.bitshound.casefile.Coverage>();
    files.ifPresent(rows::add);
    var missing = EnumSet.copyOf(ALWAYS);
    missing.addAll(cleared.keySet());
    for (Covered covered : machine.covered()) {
      missing.remove(covered.source());
      rows.add(row(covered));
    }
    for (CoverageSource source : missing) {
      rows.add(finished(source, begun(source, CoverageStatus.ABSENT)));
    }
    rows.sort(Comparator.comparing(org.bitshound.casefile.Coverage::source));
    return rows;
  }

  private static org.bitshound.casefile.Coverage.Draft begun(
      CoverageSource source, CoverageStatus status) {
    var row = new org.bitshound.casefile.Coverage.Draft();
    row.source = Optional.of(source.word());
    row.status = Optional.of(status);
    return row;
  }

  private org.bitshound.casefile.Coverage row(Covered covered) {
    var row = begun(covered.source(), CoverageStatus.PRESENT);
    if (!covered.first().equals(Source.NO_TIME)) {
      row.first = Optional.of(covered.first());
      row.last = Optional.of(covered.last());
      row.days = OptionalLong.of(Duration.between(covered.first(), covered.last()).toDays());
    }
    row.records = OptionalLong.of(covered.records());
    row.events = new TreeMap<>(covered.events());
    ASKED_FOR
        .getOrDefault(covered.source(), List.of())
        .forEach(event -> row.events.putIfAbsent(event, 0L));
    row.lacks = lacks(covered);
    row.gaps = gaps(covered);
    row.wrapped = covered.wrapped() ? Optional.of(true) : Optional.empty();
    return finished(covered.source(), row);
  }

  /// Adds what the records themselves show of a source, and that it was cleared or switched off.
  private org.bitshound.casefile.Coverage finished(
      CoverageSource source, org.bitshound.casefile.Coverage.Draft row) {
    var notes = new ArrayList<String>();
    var evidence = new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(ref -> ref));
    for (CoverageRemark remark : host.remarks()) {
      if (remark.source() == source && row.records.isPresent()) {
        row.status = remark.status().or(() -> row.status);
        row.lacks.addAll(remark.lacks());
        remark.note().ifPresent(notes::add);
        evidence.addAll(remark.evidence());
      }
    }
    row.lacks = new ArrayList<>(new TreeSet<>(row.lacks));
    if (source == CoverageSource.BITS_CLIENT) {
      lastOf(BITS_LOG)
          .filter(setting -> setting.value().equals(OFF))
          .ifPresent(setting -> {
            row.status = Optional.of(CoverageStatus.DISABLED);
            setting.time().ifPresent(time -> notes.add("switched off at " + time));
            evidence.addAll(setting.evidence());
          });
    }
    if (OF_TRAFFIC.contains(source) && row.records.isPresent() && row.events.isEmpty()) {
      row.status = host.clients().isEmpty() ? Optional.of(CoverageStatus.PARTIAL) : row.status;
      notes.add(client());
    }
    for (ClearedLog log : cleared.getOrDefault(source, List.of())) {
      row.status = Optional.of(CoverageStatus.CLEARED);
      notes.add("cleared at " + log.time());
      evidence.add(log.ref());
    }
    row.note = notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
    row.evidence.addAll(evidence);
    return row.toCoverage();
  }

  /// A log of traffic covers the host as far as it is known which client it is.
  private String client() {
    List<String> clients = host.clients();
    if (clients.isEmpty()) {
      return "no record tells which client of these logs the host is";
    }
    String some = String.join(", ", clients.stream().limit(CLIENTS_SHOWN).toList());
    int more = clients.size() - CLIENTS_SHOWN;
    return "the host is client " + some + (more > 0 ? " and " + more + " more" : "");
  }

  private Optional<Setting> lastOf(String name) {
    return host.settings().stream()
        .filter(setting -> setting.name().equals(name))
        .reduce((earlier, later) -> later);
  }

  private static List<String> lacks(Covered covered) {
    var lacks = new ArrayList<String>();
    LACKS_WITHOUT
        .getOrDefault(covered.source(), Map.of())
        .forEach((event, words) -> {
          if (!covered.events().containsKey(event)) {
            lacks.addAll(words);
          }
        });
    return lacks;
  }

  /// Logs that were cut out hold what somebody chose: their gaps are one statement, not thousands.
  private List<Gap> gaps(Covered covered) {
    var rows = new ArrayList<Gap>();
    List<Machine.Gap> chosen =
        covered.gaps().stream().filter(gap -> gap.renumbered() && !gap.damaged()).toList();
    if (!chosen.isEmpty()) {
      rows.add(gap(chosen.getFirst(), chosen.getLast(), GapWhy.FILTERED_EXPORT));
    }
    for (Machine.Gap gap : covered.gaps()) {
      if (gap.damaged() || !gap.renumbered()) {
        rows.add(gap(gap, gap, why(covered.source(), gap)));
      }
    }
    return rows;
  }

  private GapWhy why(CoverageSource source, Machine.Gap gap) {
    if (gap.damaged()) {
      return GapWhy.DAMAGED;
    }
    return isCleared(source, gap) ? GapWhy.CLEARED : GapWhy.UNKNOWN;
  }

  private boolean isCleared(CoverageSource source, Machine.Gap gap) {
    return cleared.getOrDefault(source, List.of()).stream()
        .anyMatch(log -> !log.time().isBefore(gap.first()) && !log.time().isAfter(gap.last()));
  }

  private static Gap gap(Machine.Gap from, Machine.Gap to, GapWhy why) {
    var row = new Gap.Draft();
    row.from = OptionalLong.of(from.from());
    row.to = OptionalLong.of(to.to());
    row.first = Optional.of(from.first());
    row.last = Optional.of(to.last());
    row.why = Optional.of(why);
    return row.toGap();
  }
}
