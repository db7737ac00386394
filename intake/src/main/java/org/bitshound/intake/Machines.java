package org.bitshound.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.bytes.Filetime;
import org.bitshound.intake.Machine.Alias;
import org.bitshound.intake.Machine.Covered;
import org.bitshound.intake.Machine.Gap;
import org.bitshound.observation.CoverageSource;

/// Tells which computer names are one host, and sums up what the units saw of each.
///
/// A host was renamed where, in one file, the records of a channel are numbered on without a break
/// from one name to the other, and each record's header has the same number: so number only the
/// logs that a machine writes itself. Names that no file joins stay hosts of their own.
final class Machines {
  private static final String UNKNOWN = "unknown host";

  private final Map<String, String> joined =
      new HashMap<>(); // label to another label of the same host
  private final Map<String, List<Stream>> streams = new TreeMap<>();
  private final Map<String, List<Runs>> runs = new HashMap<>();
  private final Map<String, Machine> byLabel = new HashMap<>();
  private final List<Machine> all = new ArrayList<>();

  Machines(Collection<Unit> units) {
    var byFile = new HashMap<String, List<Runs>>();
    for (Unit unit : units) {
      for (Runs one : unit.runs) {
        byFile
            .computeIfAbsent(unit.file.path() + '\0' + one.channel, file -> new ArrayList<>())
            .add(one);
      }
    }
    byFile.values().forEach(this::joinRenamed);
    for (Unit unit : units) {
      unit.streams.forEach(
          one -> streams.computeIfAbsent(root(one.label), label -> new ArrayList<>()).add(one));
      unit.runs.forEach(one ->
          runs.computeIfAbsent(root(HostLabel.of(one.computer)), label -> new ArrayList<>())
              .add(one));
    }
    for (var host : streams.entrySet()) {
      Machine machine = machine(host.getValue(), runs.getOrDefault(host.getKey(), List.of()));
      all.add(machine);
      host.getValue().forEach(one -> byLabel.put(one.label, machine));
    }
    for (Unit unit : units) {
      unit.sightings.forEach(this::recoveredOnly);
    }
    all.sort(Comparator.comparing(Machine::name));
  }

  /// A host that only recovered records name: nothing covers it.
  private void recoveredOnly(Sighting one) {
    String label = one.stream().label;
    if (!byLabel.containsKey(label)) {
      var machine =
          new Machine(
              label.isEmpty() ? UNKNOWN : label, Optional.empty(), List.of(), List.of(), List.of());
      byLabel.put(label, machine);
      all.add(machine);
    }
  }

  /// {@return all hosts, by name}
  List<Machine> all() {
    return all;
  }

  /// {@return the host of a label; empty for one that no record names}
  Optional<Machine> of(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  private String root(String label) {
    String at = label;
    for (String up = joined.get(at); up != null; up = joined.get(at)) {
      at = up;
    }
    return at;
  }

  private record Span(String label, long from, long to) {}

  private void joinRenamed(List<Runs> ofOneChannel) {
    long labels = ofOneChannel.stream().map(one -> HostLabel.of(one.computer)).distinct().count();
    if (labels < 2) {
      return;
    }
    var spans = new ArrayList<Span>();
    for (Runs one : ofOneChannel) {
      for (int run = 0; run < one.count(); run++) {
        if (one.isWhole(run)) {
          spans.add(new Span(HostLabel.of(one.computer), one.from(run), one.to(run)));
        }
      }
    }
    spans.sort(Comparator.comparingLong(Span::from).thenComparing(Span::label));
    for (int i = 1; i < spans.size(); i++) {
      String before = root(spans.get(i - 1).label());
      String after = root(spans.get(i).label());
      if (spans.get(i - 1).to() + 1 == spans.get(i).from() && !before.equals(after)) {
        joined.put(before, after);
      }
    }
  }

  /// A form in which records write a host's name, and over which span.
  private record Form(String text, long first, long last) {
    Form and(Form other) {
      return new Form(text, Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  private static Machine machine(List<Stream> streams, List<Runs> runs) {
    var forms = new TreeMap<String, Form>();
    var files = new TreeSet<String>();
    for (Stream stream : streams) {
      forms.merge(
          stream.computer, new Form(stream.computer, stream.first(), stream.last()), Form::and);
      files.add(stream.file.path());
    }
    // Of two names in one instant the first by alphabet.
    Form latest = Collections.max(forms.values(), Comparator.comparingLong(Form::last));
    String name = HostLabel.of(latest.text());
    List<Alias> aliases =
        forms.values().stream()
            .filter(form -> !form.text().isEmpty() && !form.text().equals(name))
            .map(form ->
                new Alias(
                    form.text(), Filetime.toInstant(form.first()), Filetime.toInstant(form.last())))
            .toList();
    Optional<String> domain =
        forms.values().stream()
            .filter(form -> HostLabel.of(form.text()).equals(name))
            .filter(form -> form.text().length() > name.length() + 1)
            .max(Comparator.comparingLong(Form::last))
            .map(form -> form.text().substring(name.length() + 1));
    return new Machine(
        name.isEmpty() ? UNKNOWN : name,
        domain,
        aliases,
        covered(streams, runs),
        List.copyOf(files));
  }

  private static List<Covered> covered(List<Stream> streams, List<Runs> runs) {
    var events = new TreeMap<CoverageSource, TreeMap<Integer, Long>>();
    var first = new HashMap<CoverageSource, Long>();
    var last = new HashMap<CoverageSource, Long>();
    var channels = new HashMap<CoverageSource, TreeSet<String>>();
    for (Stream stream : streams) {
      for (int kind = 0; kind < stream.kinds(); kind++) {
        int eventId = stream.eventId(kind);
        var source = stream.coverage(eventId);
        if (source.isPresent()) {
          events
              .computeIfAbsent(source.get(), s -> new TreeMap<>())
              .merge(eventId, stream.records(kind), Long::sum);
          first.merge(source.get(), stream.first(), Math::min);
          last.merge(source.get(), stream.last(), Math::max);
          channels.computeIfAbsent(source.get(), s -> new TreeSet<>()).add(stream.channel);
        }
      }
    }
    var covered = new ArrayList<Covered>();
    for (var one : events.entrySet()) {
      CoverageSource source = one.getKey();
      var gaps = new ArrayList<Gap>();
      boolean wrapped = false;
      for (String channel : channels.getOrDefault(source, new TreeSet<>())) {
        wrapped |= gaps(channel, runs, gaps);
      }
      covered.add(
          new Covered(
              source,
              Filetime.toInstant(first.getOrDefault(source, 0L)),
              Filetime.toInstant(last.getOrDefault(source, 0L)),
              one.getValue().values().stream().mapToLong(Long::longValue).sum(),
              one.getValue(),
              gaps,
              wrapped));
    }
    covered.sort(Comparator.comparing(row -> row.source().word()));
    return covered;
  }

  private record Numbered(long from, long to, long firstTime, long lastTime, boolean whole) {}

  /// Adds the gaps of a channel.
  ///
  /// @return whether its whole log begins with a later record than its first
  private static boolean gaps(String channel, List<Runs> runs, List<Gap> gaps) {
    var numbered = new ArrayList<Numbered>();
    for (Runs one : runs) {
      for (int run = 0; one.channel.equals(channel) && run < one.count(); run++) {
        numbered.add(
            new Numbered(
                one.from(run),
                one.to(run),
                one.firstTime(run),
                one.lastTime(run),
                one.isWhole(run)));
      }
    }
    numbered.sort(
        Comparator.comparingLong(Numbered::from)
            .thenComparingLong(Numbered::to)
            .thenComparingLong(Numbered::firstTime));
    long to = numbered.get(0).to();
    long before = numbered.get(0).lastTime();
    boolean whole = numbered.get(0).whole();
    for (Numbered next : numbered) {
      if (next.from() > to + 1) {
        gaps.add(
            new Gap(
                to + 1,
                next.from() - 1,
                Filetime.toInstant(Math.min(before, next.firstTime())),
                Filetime.toInstant(Math.max(before, next.firstTime())),
                !(whole && next.whole())));
      }
      if (next.to() > to) {
        to = next.to();
        before = next.lastTime();
      }
      whole &= next.whole();
    }
    return numbered.get(0).from() > 1 && numbered.get(0).whole();
  }
}
