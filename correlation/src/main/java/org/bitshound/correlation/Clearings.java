package org.bitshound.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.observation.LogCleared;

/// The clearing of logs in which the abuse of BITS would be seen: one sign for each act, which may
/// be many logs. Mutable; one thread, the fold's.
final class Clearings {

  /// Clearings by one account, with no longer pause, are one act.
  private static final Duration BURST = Duration.ofMinutes(15);

  private final List<LogCleared> all = new ArrayList<>();

  void add(LogCleared cleared) {
    all.add(cleared);
  }

  /// {@return a case for each act}
  List<Case.Draft> cases(String host) {
    return acts().stream()
        .filter(act -> act.stream().anyMatch(Clearings::matters))
        .map(act -> draft(act, host))
        .toList();
  }

  private List<List<LogCleared>> acts() {
    var acts = new ArrayList<List<LogCleared>>();
    Map<String, List<LogCleared>> open = new LinkedHashMap<>();
    for (LogCleared each : all) {
      String who = each.by().sid().or(each.by()::user).orElse("");
      List<LogCleared> act = open.get(who);
      if (act == null || each.time().isAfter(act.getLast().time().plus(BURST))) {
        act = new ArrayList<>();
        open.put(who, act);
        acts.add(act);
      }
      act.add(each);
    }
    return acts;
  }

  /// Logs that BITS' abuse would be seen in, and those of which an export has lost the name.
  private static boolean matters(LogCleared cleared) {
    Optional<String> log = cleared.clearedChannel().map(name -> name.toLowerCase(Locale.ROOT));
    return log.isEmpty()
        || log.get().equals("security")
        || log.get().equals("system")
        || log.get().contains("bits-client")
        || log.get().contains("sysmon");
  }

  private static Case.Draft draft(List<LogCleared> act, String host) {
    LogCleared first = act.stream().filter(Clearings::matters).findFirst().orElseThrow();
    String who = first.by().user().or(first.by()::sid).orElse("An unknown account");
    var sign = new SignCase(who + " cleared " + what(act) + ".");
    sign.line(first, Happening.LOG_CLEARED, clearing(first));
    act.stream()
        .filter(each -> !each.equals(first))
        .forEach(each -> sign.line(each, Happening.LOG_CLEARED, clearing(each)));
    return sign.by(first.by(), first.source()).draft(host);
  }

  private static String what(List<LogCleared> act) {
    List<String> named =
        act.stream()
            .filter(Clearings::matters)
            .flatMap(each -> each.clearedChannel().stream())
            .distinct()
            .toList();
    long others = act.stream().map(Clearings::name).distinct().count() - named.size();
    if (named.isEmpty()) {
      return others == 1 ? name(act.getFirst()) : others + " event logs";
    }
    return (named.size() == 1 ? "the event log " : "the event logs ")
        + String.join(", ", named)
        + (others > 0 ? " and " + others + " more" : "");
  }

  private static String name(LogCleared cleared) {
    return cleared
        .clearedChannel()
        .map(log -> "the log " + log)
        .orElse("a log that the record does not name");
  }

  private static String clearing(LogCleared cleared) {
    return name(cleared)
        + " was cleared"
        + cleared.by().user().map(user -> " by " + user).orElse("")
        + cleared.backup().map(path -> ", saved before to " + path).orElse("");
  }
}
