package org.bitshound.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  static final String UNKNOWN = "unknown host";

  private final Map<String, String> joined =
      new HashMap<>(); // label to another label of the same host
  private final Map<String, List<Stream>> streams = new TreeMap<>();
  private final Map<String, List<Runs>> runs = new HashMap<>();
  private final Map<String, Machine> byLabel = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Machine> all = new ArrayList<>();
  private boolean expected; // the unknown host is there in case that traffic tells of it

  Machines(Collection<Tally> units) {
    var byFile = new HashMap<String, List<Runs>>();
    for (Tally unit : units) {
      for (Runs one : unit.runs()) {
        byFile
            .computeIfAbsent(unit.file.path() + '\0' + one.channel, file -> new ArrayList<>())
            .add(one);
      }
    }
    byFile.values().forEach(this::joinRenamed);
    for (Tally unit : units) {
      unit.streams()
          .forEach(
              one -> streams.computeIfAbsent(root(one.label), label -> new ArrayList<>()).add(one));
      unit.runs()
          .forEach(
              one -> runs.computeIfAbsent(root(one.label), label -> new ArrayList<>()).add(one));
    }
    for (var host : streams.entrySet()) {
      Machine machine = machine(host.getValue(), runs.getOrDefault(host.getKey(), List.of()));
      all.add(machine);
      host.getValue().forEach(one -> byLabel.put(one.label, machine));
    }
    for (Tally unit : units) {
      unit.remains().forEach(this::recoveredOnly);
    }
    place();
  }

  private void place() {
    all.sort(Comparator.comparing(Machine::name));
    var order = new IdentityHashMap<Machine, Integer>();
    all.forEach(one -> order.put(one, order.size()));
    byLabel.forEach((label, machine) -> places.put(label, order.getOrDefault(machine, 0)));
  }

  /// A host that only recovered records name: nothing covers it.
  private void recoveredOnly(Stream one) {
    String label = one.label;
    if (!byLabel.containsKey(label)) {
      var machine =
          new Machine(
              label.isEmpty() ? UNKNOWN : label, Optional.empty(), List.of(), List.of(), List.of());
      byLabel.put(label, machine);
      all.add(machine);
    }
  }

  /// Adds hosts of which nothing but pieces was found, and counts the pieces as sources.
  void add(List<Piece> pieces) {
    var byHost = new TreeMap<String, List<Piece>>();
    for (Piece piece : pieces) {
      if (!piece.isEmpty()) {
        byHost.computeIfAbsent(piece.host, host -> new ArrayList<>()).add(piece);
      }
    }
    byHost.forEach((name, of) -> {
      Machine known = named(name);
      Machine more = PieceCoverage.add(known, of);
      all.remove(known);
      all.add(more);
      byLabel.replaceAll((label, machine) -> machine.equals(known) ? more : machine);
    });
    place();
  }

  private Machine named(String name) {
    return all.stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .orElseGet(() -> begin(name));
  }

  private Machine begin(String name) {
    var machine = new Machine(name, Optional.empty(), List.of(), List.of(), List.of());
    byLabel.put(name.equals(UNKNOWN) ? "" : name, machine);
    return machine;
  }

  /// Logs of traffic may tell of clients that are no host of the collection.
  void expectUnknown() {
    if (all.stream().noneMatch(machine -> machine.name().equals(UNKNOWN))) {
      all.add(begin(UNKNOWN));
      expected = true;
      place();
    }
  }

  /// Counts logs of traffic as sources: of each host, since each may be a client. Whether it is one
  /// is said by what is told of it.
  void cover(Traffic traffic) {
    for (int i = 0; i < all.size(); i++) {
      Machine known = all.get(i);
      boolean told = !known.name().equals(UNKNOWN) || !traffic.of(UNKNOWN).isEmpty();
      if (told || !known.files().isEmpty()) {
        Machine more = PieceCoverage.add(known, traffic);
        all.set(i, more);
        byLabel.replaceAll((label, machine) -> machine.equals(known) ? more : machine);
      }
    }
  }

  /// {@return all hosts, by name, and the unknown one only where something is said of it}
  List<Machine> shown() {
    return all.stream()
        .filter(machine ->
            !machine.name().equals(UNKNOWN)
                || !machine.covered().isEmpty()
                || !machine.files().isEmpty()
                || !expected)
        .toList();
  }

  /// {@return all hosts, by name}
  List<Machine> all() {
    return all;
  }

  /// {@return the host of a label; empty for one that no record names}
  Optional<Machine> of(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  /// {@return the place of a label's host among [#all()]; 0 for one that no record names}
  int indexOf(String label) {
    return places.getOrDefault(label, 0);
  }

  private String root(String label) {
    String top = label;
    for (String up = joined.get(top); up != null; up = joined.get(top)) {
      top = up;
    }
    String at = label;
    while (!at.equals(top)) { // the next one to ask has a short way
      String up = joined.put(at, top);
      at = up == null ? top : up;
    }
    return top;
  }

  private record Span(String label, long from, long to) {}

  private void joinRenamed(List<Runs> ofOneChannel) {
    long labels = ofOneChannel.stream().map(one -> one.label).distinct().count();
    if (labels < 2) {
      return;
    }
    var spans = new ArrayList<Span>();
    for (Runs one : ofOneChannel) {
      for (int run = 0; run < one.count(); run++) {
        if (one.isWhole(run)) {
          spans.add(new Span(one.label, one.from(run), one.to(run)));
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
      if (!files.contains(stream.file.path())) {
        files.add(stream.file.path());
        stream.file.copies().forEach(copy -> files.add(copy.path()));
      }
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

  /// A log counts for a source with its whole span, wherever in it the source's own events stand:
  /// for that time the source could be seen.
  private static List<Covered> covered(List<Stream> streams, List<Runs> runs) {
    var events = new TreeMap<CoverageSource, TreeMap<Integer, Long>>();
    var writers = new HashMap<CoverageSource, Set<Subject>>();
    var spans = new HashMap<Subject, Form>();
    for (Stream stream : streams) {
      spans.merge(stream.subject, new Form("", stream.first(), stream.last()), Form::and);
      for (int kind = 0; kind < stream.kinds(); kind++) {
        Subject.Kind of = stream.kind(kind);
        if (of.coverage().isPresent()) {
          CoverageSource source = of.coverage().get();
          events
              .computeIfAbsent(source, s -> new TreeMap<>())
              .merge(of.eventId(), stream.records(kind), Long::sum);
          writers.computeIfAbsent(source, s -> new HashSet<>()).add(stream.subject);
        }
      }
    }
    var byChannel = new HashMap<String, List<Runs>>();
    runs.forEach(one -> byChannel.computeIfAbsent(one.channel, c -> new ArrayList<>()).add(one));
    var covered = new ArrayList<Covered>();
    for (var one : events.entrySet()) {
      Set<Subject> of = writers.getOrDefault(one.getKey(), Set.of());
      var span = of.stream().map(writer -> Objects.requireNonNull(spans.get(writer)));
      Form whole = span.reduce(Form::and).orElseThrow();
      var gaps = new ArrayList<Gap>();
      boolean wrapped = false;
      for (String channel : new TreeSet<>(of.stream().map(writer -> writer.channel).toList())) {
        wrapped |= gaps(byChannel.getOrDefault(channel, List.of()), gaps);
      }
      covered.add(
          new Covered(
              one.getKey(),
              Filetime.toInstant(whole.first()),
              Filetime.toInstant(whole.last()),
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
  private static boolean gaps(List<Runs> runs, List<Gap> gaps) {
    var numbered = new ArrayList<Numbered>();
    for (Runs one : runs) {
      for (int run = 0; run < one.count(); run++) {
        if (one.from(run) >= 0) { // nobody has written 2^63 records
          numbered.add(
              new Numbered(
                  one.from(run),
                  one.to(run),
                  one.firstTime(run),
                  one.lastTime(run),
                  one.isWhole(run)));
        }
      }
    }
    if (numbered.isEmpty()) {
      return false;
    }
    numbered.sort(
        Comparator.comparingLong(Numbered::from)
            .thenComparingLong(Numbered::to)
            .thenComparingLong(Numbered::firstTime));
    long to = numbered.get(0).to();
    long before = numbered.get(0).lastTime();
    boolean whole = numbered.get(0).whole();
    for (Numbered next : numbered) {
      if (next.from() - 1 > to) {
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
