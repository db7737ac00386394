package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bitshound.bytes.Filetime;
import org.bitshound.intake.hosts.HostLabel;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machine.Alias;
import org.bitshound.intake.hosts.Machines;

/// Sums up what the units saw of each host that records name.
final class LoggedHosts {
  private final Renames renames;
  private final Map<String, List<Stream>> streams = new TreeMap<>();
  private final Map<String, List<Runs>> runs = new HashMap<>();

  private LoggedHosts(Renames renames) {
    this.renames = renames;
  }

  static Machines of(Collection<Tally> units) {
    var hosts = new LoggedHosts(new Renames(units));
    units.forEach(hosts::take);
    Machines machines = hosts.machines();
    for (Tally unit : units) {
      unit.remains().forEach(one -> recoveredOnly(one.label, machines));
    }
    machines.order();
    return machines;
  }

  private void take(Tally unit) {
    for (Stream one : unit.streams()) {
      streams.computeIfAbsent(renames.root(one.label), label -> new ArrayList<>()).add(one);
    }
    for (Runs one : unit.runs()) {
      runs.computeIfAbsent(renames.root(one.label), label -> new ArrayList<>()).add(one);
    }
  }

  private Machines machines() {
    var machines = new Machines();
    streams.forEach((root, ofHost) -> {
      Set<String> labels = ofHost.stream().map(one -> one.label).collect(Collectors.toSet());
      machines.add(machine(ofHost, runs.getOrDefault(root, List.of())), labels);
    });
    return machines;
  }

  /// A host that only recovered records name: nothing covers it.
  private static void recoveredOnly(String label, Machines machines) {
    if (!machines.knows(label)) {
      machines.add(Machine.called(label.isEmpty() ? Machines.UNKNOWN : label), Set.of(label));
    }
  }

  /// A form in which records write a host's name, and over which span.
  private record Form(String text, long first, long last) {
    Form and(Form other) {
      return new Form(text, Math.min(first, other.first), Math.max(last, other.last));
    }

    Alias alias() {
      return new Alias(text, Filetime.toInstant(first), Filetime.toInstant(last));
    }
  }

  private static Machine machine(List<Stream> streams, List<Runs> runs) {
    Collection<Form> forms = forms(streams);
    // Of two names in one instant the first by alphabet.
    Form latest = Collections.max(forms, Comparator.comparingLong(Form::last));
    String name = HostLabel.of(latest.text());
    List<Alias> aliases =
        forms.stream()
            .filter(form -> !form.text().isEmpty() && !form.text().equals(name))
            .map(Form::alias)
            .toList();
    return new Machine(
        name.isEmpty() ? Machines.UNKNOWN : name,
        domain(forms, name),
        aliases,
        LogCoverage.of(streams, runs),
        files(streams));
  }

  /// {@return all forms of one host's name, by alphabet}
  private static Collection<Form> forms(List<Stream> streams) {
    var forms = new TreeMap<String, Form>();
    for (Stream stream : streams) {
      forms.merge(
          stream.computer, new Form(stream.computer, stream.first(), stream.last()), Form::and);
    }
    return forms.values();
  }

  private static Optional<String> domain(Collection<Form> forms, String name) {
    return forms.stream()
        .filter(form -> HostLabel.of(form.text()).equals(name))
        .filter(form -> form.text().length() > name.length() + 1)
        .max(Comparator.comparingLong(Form::last))
        .map(form -> form.text().substring(name.length() + 1));
  }

  private static List<String> files(List<Stream> streams) {
    var files = new TreeSet<String>();
    for (Stream stream : streams) {
      if (files.add(stream.file.path())) {
        stream.file.copies().forEach(copy -> files.add(copy.path()));
      }
    }
    return List.copyOf(files);
  }
}
