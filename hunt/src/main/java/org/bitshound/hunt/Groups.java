package org.bitshound.hunt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.GroupBy;
import org.bitshound.casefile.Verdict;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.intake.hosts.Machines;

/// Cases that have something in common: two or more, and for what every second case of one machine
/// has in common with the first, of two machines or more.
final class Groups {
  private static final Set<GroupBy> OVER_HOSTS =
      EnumSet.of(GroupBy.JOB_ID, GroupBy.OWNER, GroupBy.TITLE);

  private static final String AT_ONE_TIME =
      "one GUID on several hosts, first seen at the same time on each: the same records under two"
          + " names, a mix-up of evidence or a copied log";
  private static final String AT_TWO_TIMES =
      "one GUID on several hosts, first seen at different times: a machine's image with the job in"
          + " its queue, or a copied queue database";

  private static final String UNPLACED =
      "one GUID, and what one of the cases rests on names no host: it may be the same job, seen"
          + " twice; if so, hunt again with --host and the machine's name, which makes one case of it";

  private Groups() {}

  /// {@return the groups by word, then value}
  ///
  /// @param cases those that the document shows, in order of case
  static List<Group> of(List<Judged> cases) {
    var members = new HashMap<Shared, List<Brief>>();
    for (Judged one : cases) {
      for (Shared each : one.shared()) {
        members.computeIfAbsent(each, _ -> new ArrayList<>(1)).add(one.brief());
      }
    }
    var groups = new ArrayList<Group>();
    for (Map.Entry<Shared, List<Brief>> row : members.entrySet()) {
      List<Brief> alike = compared(row.getKey().by(), row.getValue());
      if (alike.size() > 1) {
        Group group = group(row.getKey(), alike);
        if (group.hosts().size() > 1 || !OVER_HOSTS.contains(group.by())) {
          groups.add(group);
        }
      }
    }
    groups.sort(
        Comparator.comparing((Group group) -> group.by().word()).thenComparing(Group::value));
    return groups;
  }

  /// Expected cases are compared where one of the others may be the same job.
  private static List<Brief> compared(GroupBy by, List<Brief> cases) {
    return by != GroupBy.JOB_ID || isUnplaced(cases)
        ? cases
        : cases.stream().filter(one -> one.verdict() != Verdict.EXPECTED).toList();
  }

  private static boolean isUnplaced(List<Brief> cases) {
    return cases.stream().anyMatch(one -> one.host().equals(Machines.UNKNOWN));
  }

  private static Group group(Shared shared, List<Brief> cases) {
    Instant first =
        cases.stream()
            .map(Brief::first)
            .filter(time -> !time.equals(Case.NO_TIME))
            .min(Comparator.naturalOrder())
            .orElse(Case.NO_TIME);
    Instant last = cases.stream().map(Brief::last).max(Comparator.naturalOrder()).orElseThrow();
    return new Group(
        shared.by(),
        shared.value(),
        cases.stream().map(Brief::id).toList(),
        cases.stream().map(Brief::host).distinct().sorted().toList(),
        first,
        last,
        shared.by() == GroupBy.JOB_ID ? Optional.of(why(cases)) : Optional.empty());
  }

  private static String why(List<Brief> cases) {
    if (isUnplaced(cases)) {
      return UNPLACED;
    }
    return cases.stream().map(Brief::first).distinct().count() == 1 ? AT_ONE_TIME : AT_TWO_TIMES;
  }
}
