package org.bitshound.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody should look at in a policy that has no fault. A hunt takes such a policy as it is:
/// these are lines that say less than they seem to, or more.
final class PolicyDoubts {
  /// A change window that is open for longer is no window.
  private static final Duration LONGEST_WINDOW = Duration.ofDays(31);

  private final Instant today;
  private final WidePattern wide = WidePattern.builtIn();
  private final List<Fault> doubts = new ArrayList<>();

  private PolicyDoubts(LocalDate today) {
    this.today = today.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// @param bytes of a policy that was read without a fault
  static List<Fault> of(String file, byte[] bytes, LocalDate today) {
    var none = new ArrayList<Fault>();
    Yaml document = YamlFile.read(file, bytes, none).orElseThrow();
    return new PolicyDoubts(today).of(Section.of(file, document, none));
  }

  private List<Fault> of(Section policy) {
    Section destinations = policy.section("destinations");
    List<Section> approved = destinations.sections("approved");
    List<Section> denied = destinations.sections("denied");
    covered(approved, "approves");
    covered(denied, "denies");
    deniedToo(approved, denied);
    approved.forEach(row ->
        wide.reason(row.text("pattern").orElse("")).ifPresent(why -> doubt(row, "pattern", why)));
    Stream.of(approved, denied, policy.sections("jobs"), policy.sections("tools"))
        .flatMap(List::stream)
        .forEach(this::expired);
    named(policy.sections("jobs"), "entry");
    named(policy.sections("tools"), "entry");
    named(policy.sections("change-windows"), "name");
    policy.sections("change-windows").forEach(this::window);
    policy.sections("jobs").forEach(this::job);
    policy.sections("tools").forEach(tool -> anybody(tool, "this tool"));
    anybody(policy.section("admins"), "BITS by hand");
    updateHosts(policy.section("thresholds"));
    doubts.sort(Comparator.comparingInt(Fault::line).thenComparing(Fault::reason));
    return doubts;
  }

  private void doubt(Section row, String key, String reason) {
    int line = row.fields().lines().getOrDefault(key, row.fields().line());
    doubts.add(new Fault(row.file(), line, reason));
  }

  /// Of two lines that say one thing, the one that may go is named.
  private void covered(List<Section> rows, String does) {
    for (int at = 0; at < rows.size(); at++) {
      for (int other = 0; other < rows.size(); other++) {
        if (at != other && covers(rows.get(other), rows.get(at), other < at)) {
          doubt(
              rows.get(at),
              "pattern",
              "line " + line(rows.get(other)) + " " + does + " all of this already");
          break;
        }
      }
    }
  }

  /// @param earlier whether the covering line stands first: of two equal ones the second is named
  private static boolean covers(Section wider, Section row, boolean earlier) {
    String pattern = row.text("pattern").orElse("");
    String other = wider.text("pattern").orElse("");
    boolean lives =
        wider.dayEnd("expires").isEmpty()
            || row.dayEnd("expires")
                .filter(end -> !end.isAfter(wider.dayEnd("expires").get()))
                .isPresent();
    boolean same = pattern.equalsIgnoreCase(other);
    return lives
        && (same ? earlier || !covers(row, wider, true) : WidePattern.holds(other, pattern));
  }

  private void deniedToo(List<Section> approved, List<Section> denied) {
    for (Section row : approved) {
      String pattern = row.text("pattern").orElse("");
      denied.stream()
          .filter(no -> WidePattern.holds(no.text("pattern").orElse(""), pattern))
          .findFirst()
          .ifPresent(no ->
              doubt(
                  row,
                  "pattern",
                  "line " + line(no) + " denies all of this, and denied comes before approved"));
    }
  }

  private static int line(Section row) {
    return row.fields().lines().getOrDefault("pattern", row.fields().line());
  }

  private void expired(Section row) {
    row.dayEnd("expires")
        .filter(end -> !end.isAfter(today))
        .ifPresent(end ->
            doubt(row, "expires", "expired: it holds for cases of that day and before alone"));
  }

  private void named(List<Section> rows, String key) {
    Map<String, Section> met = new HashMap<>();
    for (Section row : rows) {
      String name = row.text(key).orElse("");
      Section first = met.putIfAbsent(name, row);
      if (first != null) {
        int line = first.fields().lines().getOrDefault(key, first.fields().line());
        doubt(row, key, "'" + name + "' stands in line " + line + " already");
      }
    }
  }

  private void window(Section row) {
    Optional<Instant> from = row.time("from");
    Optional<Instant> to = row.time("to");
    to.filter(end -> !end.isAfter(today))
        .ifPresent(end -> doubt(row, "to", "this window is over: it holds for older cases alone"));
    if (from.isPresent()
        && to.isPresent()
        && Duration.between(from.get(), to.get()).compareTo(LONGEST_WINDOW) > 0) {
      doubt(row, "to", "too wide: a window of more than " + LONGEST_WINDOW.toDays() + " days");
    }
    anybody(row, "BITS in this window");
  }

  /// Known by its destination alone, a job of the house would be anybody's.
  private void job(Section row) {
    if (WidePattern.isAnything(row.texts("creator"))) {
      doubt(row, "creator", "too wide: any program may make this job");
    }
    for (String from : row.texts("from")) {
      wide.reason(from).ifPresent(why -> doubt(row, "from", why));
    }
  }

  private void anybody(Section row, String what) {
    if (WidePattern.isAnything(row.texts("users")) && WidePattern.isAnything(row.texts("hosts"))) {
      doubt(row, "users", "too wide: everybody may use " + what + " everywhere");
    }
  }

  private void updateHosts(Section thresholds) {
    for (String host : thresholds.texts("ExpectedUpdateHosts")) {
      wide.ofHost(host).ifPresent(why -> doubt(thresholds, "ExpectedUpdateHosts", why));
    }
  }
}
