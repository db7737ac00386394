package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.bitshound.casefile.Alias;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;
import org.bitshound.intake.Machine;
import org.bitshound.intake.Machine.Covered;
import org.bitshound.observation.CoverageSource;

/// The hosts of the document: what they are called, and what could be seen of them.
final class Hosts {
  /// Sources that have a row even where nothing of them is there.
  private static final Set<CoverageSource> ALWAYS =
      EnumSet.of(
          CoverageSource.BITS_CLIENT,
          CoverageSource.SYSMON,
          CoverageSource.SECURITY_PROCESS_CREATION);

  /// Events that the playbooks ask for: that there are none is worth saying.
  private static final Map<CoverageSource, List<Integer>> ASKED_FOR =
      Map.of(
          CoverageSource.BITS_CLIENT, List.of(3, 4, 5, 59, 60, 61, 16403),
          CoverageSource.SYSMON, List.of(1, 3, 5, 7, 11, 22),
          CoverageSource.SECURITY_PROCESS_CREATION, List.of(4688, 4689));

  /// What a Sysmon log lacks where it has no such event.
  private static final Map<Integer, String> SYSMON_LACKS =
      Map.of(3, "network-events", 22, "dns-events", 11, "file-events", 7, "image-loads");

  private Hosts() {}

  static Host of(Machine machine, Set<CoverageSource> cleared, Optional<BitsService> bits) {
    var host = new Host.Draft();
    host.name = Optional.of(machine.name());
    machine
        .aliases()
        .forEach(alias -> host.aliases.add(new Alias(alias.name(), alias.first(), alias.last())));
    host.domain = machine.domain();
    host.bits = bits;
    var missing = EnumSet.copyOf(ALWAYS);
    for (Covered covered : machine.covered()) {
      missing.remove(covered.source());
      host.coverage.add(row(covered, cleared.contains(covered.source())));
    }
    for (CoverageSource source : missing) {
      var row = new Coverage.Draft();
      row.source = Optional.of(source.word());
      row.status =
          Optional.of(cleared.contains(source) ? CoverageStatus.CLEARED : CoverageStatus.ABSENT);
      host.coverage.add(row.toCoverage());
    }
    host.coverage.sort(Comparator.comparing(Coverage::source));
    return host.toHost();
  }

  private static Coverage row(Covered covered, boolean cleared) {
    var row = new Coverage.Draft();
    row.source = Optional.of(covered.source().word());
    row.status = Optional.of(cleared ? CoverageStatus.CLEARED : CoverageStatus.PRESENT);
    row.first = Optional.of(covered.first());
    row.last = Optional.of(covered.last());
    row.records = OptionalLong.of(covered.records());
    row.events = new TreeMap<>(covered.events());
    ASKED_FOR
        .getOrDefault(covered.source(), List.of())
        .forEach(event -> row.events.putIfAbsent(event, 0L));
    row.lacks = lacks(covered);
    row.gaps = gaps(covered, cleared);
    row.wrapped = covered.wrapped() ? Optional.of(true) : Optional.empty();
    return row.toCoverage();
  }

  private static List<String> lacks(Covered covered) {
    var lacks = new ArrayList<String>();
    if (covered.source() == CoverageSource.SYSMON) {
      SYSMON_LACKS.forEach((event, word) -> {
        if (!covered.events().containsKey(event)) {
          lacks.add(word);
        }
      });
    }
    lacks.sort(Comparator.naturalOrder());
    return lacks;
  }

  /// Logs that were cut out hold what somebody chose: their gaps are one statement, not thousands.
  private static List<Gap> gaps(Covered covered, boolean cleared) {
    var rows = new ArrayList<Gap>();
    List<Machine.Gap> chosen = covered.gaps().stream().filter(Machine.Gap::renumbered).toList();
    if (!chosen.isEmpty()) {
      var whole = new Gap.Draft();
      whole.from = OptionalLong.of(chosen.getFirst().from());
      whole.to = OptionalLong.of(chosen.getLast().to());
      whole.first = Optional.of(chosen.getFirst().first());
      whole.last = Optional.of(chosen.getLast().last());
      whole.why = Optional.of(GapWhy.FILTERED_EXPORT);
      rows.add(whole.toGap());
    }
    for (Machine.Gap gap : covered.gaps()) {
      if (!gap.renumbered()) {
        var row = new Gap.Draft();
        row.from = OptionalLong.of(gap.from());
        row.to = OptionalLong.of(gap.to());
        row.first = Optional.of(gap.first());
        row.last = Optional.of(gap.last());
        row.why = Optional.of(cleared ? GapWhy.CLEARED : GapWhy.UNKNOWN);
        rows.add(row.toGap());
      }
    }
    return rows;
  }
}
