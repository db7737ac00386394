package org.bitshound.intake.hosts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The hosts of a collection, as far as they are known. Each goes by its name, and is found by each
/// label under which records name it.
public final class Machines {
  /// The name of the host of all that nobody can know the host of.
  public static final String UNKNOWN = "unknown host";

  private final Map<String, Machine> byLabel = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Machine> all = new ArrayList<>();
  private boolean expected; // the unknown host is there in case that traffic tells of it

  /// Where nothing is known yet.
  public Machines() {}

  /// Adds a host that is not there yet. Once all are added they are put in [#order].
  ///
  /// @param labels under which its records go
  public void add(Machine machine, Collection<String> labels) {
    all.add(machine);
    labels.forEach(label -> byLabel.put(label, machine));
  }

  /// Puts all in order of their names, after some were added.
  public void order() {
    all.sort(Comparator.comparing(Machine::name));
    var order = new IdentityHashMap<Machine, Integer>();
    all.forEach(one -> order.put(one, order.size()));
    byLabel.forEach((label, machine) -> places.put(label, order.getOrDefault(machine, 0)));
  }

  /// Says more of the host of a name; it is added where it is not there yet. Once all is said they
  /// are put in [#order].
  public void learn(String name, UnaryOperator<Machine> more) {
    Machine known =
        all.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseGet(() -> begin(name));
    all.remove(known);
    all.add(becomes(known, more));
  }

  /// Says more of all hosts.
  public void learnOfAll(UnaryOperator<Machine> more) {
    all.replaceAll(known -> becomes(known, more));
  }

  private Machine becomes(Machine known, UnaryOperator<Machine> more) {
    Machine now = more.apply(known);
    byLabel.replaceAll((label, machine) -> machine.equals(known) ? now : machine);
    return now;
  }

  private Machine begin(String name) {
    Machine machine = Machine.called(name);
    byLabel.put(name.equals(UNKNOWN) ? "" : name, machine);
    return machine;
  }

  /// Logs of traffic may tell of clients that are no host of the collection.
  public void expectUnknown() {
    if (all.stream().noneMatch(machine -> machine.name().equals(UNKNOWN))) {
      all.add(begin(UNKNOWN));
      expected = true;
      order();
    }
  }

  /// {@return all hosts, by name, and the unknown one only where something is said of it}
  public List<Machine> shown() {
    return all.stream()
        .filter(machine ->
            !machine.name().equals(UNKNOWN)
                || !machine.covered().isEmpty()
                || !machine.files().isEmpty()
                || !expected)
        .toList();
  }

  /// {@return all hosts, by name}
  public List<Machine> all() {
    return all;
  }

  /// {@return the host of a label; empty for one that no record names}
  public Optional<Machine> of(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  /// {@return whether a record names a host so}
  public boolean knows(String label) {
    return byLabel.containsKey(label);
  }

  /// {@return the place of one of the hosts among [#all()]}
  public int placeOf(Machine host) {
    return indexOf(places.containsKey(host.name()) ? host.name() : "");
  }

  /// {@return the place of a label's host among [#all()]; 0 for one that no record names}
  public int indexOf(String label) {
    return places.getOrDefault(label, 0);
  }
}
