package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.json.CaseValues;
import org.bitshound.casefile.json.CaseValues.Value;

/// What a case or a host says, by field path, and by which evidence.
final class Facts {
  /// Refs in order of number: `e2` before `e10`.
  static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /// What event 3 says of a creator by itself; all else was joined from a process record.
  private static final Set<String> SAID_BY_THE_JOB =
      Set.of("creator.image", "creator.processId", "creator.startKey", "creator.class");

  private final Map<String, String> values;

  /// Paths that have values below them: `files`, `files[0]`, `job`.
  private final Set<String> parts;

  /// The members of each list, in order.
  private final Map<String, List<String>> lists;

  private final Map<String, List<String>> sources;
  private final Map<String, List<String>> actionsOfSteps;
  private boolean askedOfCollection;

  private Facts(Facts same) {
    this.values = same.values;
    this.parts = same.parts;
    this.lists = same.lists;
    this.sources = same.sources;
    this.actionsOfSteps = same.actionsOfSteps;
  }

  private Facts(Collection<Value> all, Map<String, List<String>> sources) {
    this.values = new HashMap<>();
    this.parts = new HashSet<>();
    this.lists = new HashMap<>();
    this.actionsOfSteps = new HashMap<>();
    for (Value value : all) {
      String path = value.path();
      if (!path.startsWith("sources.") && !path.startsWith("timeline[")) {
        values.put(path, value.text()); // what else the document has says no more than these
        addPart(parent(path));
      }
    }
    this.sources = sources;
    for (String action : members("actions")) {
      addSteps(action);
    }
  }

  /// {@return the same facts, of which nothing was asked yet}
  Facts unasked() {
    return new Facts(this);
  }

  /// Values come in the document's order, so members of a list come one after the other.
  private void addPart(String path) {
    if (path.isEmpty() || !parts.add(path)) {
      return;
    }
    String above = parent(path);
    addPart(above);
    if (path.endsWith("]")) {
      lists.computeIfAbsent(above, list -> new ArrayList<>()).add(path);
    }
  }

  /// The case's actions say themselves which steps they serve.
  private void addSteps(String action) {
    for (String step : text(action + ".steps").orElse("").split(", ", -1)) {
      actionsOfSteps.computeIfAbsent(step, row -> new ArrayList<>()).add(action);
    }
  }

  static Facts of(Case one) {
    return new Facts(CaseValues.of(one), one.sources());
  }

  /// @param text the case as the document has it
  static Facts of(Case one, byte[] text) {
    return new Facts(CaseValues.of(text), one.sources());
  }

  static Facts of(Host host) {
    return new Facts(CaseValues.of(host), Map.of());
  }

  /// {@return the facts of the collection, at paths of the document}
  static Facts of(Collection<Value> values) {
    return new Facts(values, Map.of());
  }

  /// {@return whether something was asked that a case says only when all hosts are known: how
  /// common a value is in the collection, and whether it is new}
  boolean askedOfCollection() {
    return askedOfCollection;
  }

  private void note(String path) {
    askedOfCollection |=
        path.contains("prevalence")
            || path.endsWith(".newlySeen")
            || path.endsWith(".hostsInCollection");
  }

  Optional<String> text(String path) {
    note(path);
    return Optional.ofNullable(values.get(path));
  }

  boolean is(String path, String value) {
    note(path);
    return value.equals(values.get(path));
  }

  /// {@return whether there is a value at the path or below it}
  boolean has(String path) {
    note(path);
    return values.containsKey(path) || parts.contains(path);
  }

  /// {@return how many members a list has}
  int count(String list) {
    return members(list).size();
  }

  /// {@return the paths of the case's actions that serve a step}
  List<String> actionsFor(String step) {
    return actionsOfSteps.getOrDefault(step, List.of());
  }

  /// {@return the refs of what says the value: those of its row in `sources`, or of the part that
  /// it stands in; of the collection, which has no records of its own, the ids of the cases and the
  /// names of the hosts that say it}
  List<String> refs(String path) {
    var refs = new TreeSet<>(BY_NUMBER);
    for (String at = path; refs.isEmpty() && !at.isEmpty(); at = parent(at)) {
      refs.addAll(sources.getOrDefault(at, List.of()));
      text(at + ".evidence").ifPresent(own -> refs.addAll(List.of(own.split(", ", -1))));
      if (at.startsWith("evidence[")) {
        text(at + ".ref").ifPresent(refs::add);
      }
    }
    return refs.isEmpty() ? concluded(path) : List.copyOf(refs);
  }

  /// What was concluded cites what it was concluded from.
  private List<String> concluded(String path) {
    var refs = new TreeSet<>(BY_NUMBER);
    if (path.startsWith("cases[")) {
      text(member(path) + ".id").ifPresent(refs::add);
    } else if (path.startsWith("hosts[")) {
      text(member(path) + ".name").ifPresent(refs::add);
    } else if (path.startsWith("groups[")) {
      text(member(path) + ".cases").ifPresent(ids -> refs.addAll(List.of(ids.split(", ", -1))));
    } else if (path.equals("creator.contextBecause") && sources.containsKey("creator.context")) {
      refs.addAll(sources.get("creator.context"));
    } else if (path.equals("creator.class") && sources.containsKey("creator.image")) {
      refs.addAll(sources.get("creator.image"));
    } else if (path.startsWith("creator.")) {
      said("creator.", refs);
    } else if (path.startsWith("destinations[")) {
      ofDestination(member(path), refs);
    } else if (path.startsWith("expectedBecause[")) {
      String entry = member(path);
      text(entry + ".agrees")
          .ifPresent(agreeing ->
              List.of(agreeing.split(", ", -1)).forEach(field -> refs.addAll(refs(field))));
    } else if (path.startsWith("files[")) {
      said(member(path) + ".", refs);
    } else if (path.startsWith("job.")) {
      said("job.", refs);
    }
    return List.copyOf(refs);
  }

  private static String member(String path) {
    return path.substring(0, path.indexOf(']') + 1);
  }

  private void said(String prefix, Set<String> refs) {
    sources.forEach((field, ofField) -> {
      if (field.startsWith(prefix)) {
        refs.addAll(ofField);
      }
    });
  }

  /// A destination was told from the names in files and commands that lead to it.
  private void ofDestination(String destination, Set<String> refs) {
    String host = text(destination + ".host").or(() -> text(destination + ".address")).orElse("\0");
    for (int at = 0; at < count("files"); at++) {
      String url = "files[" + at + "].url";
      if (text(url).filter(name -> name.contains(host)).isPresent()) {
        refs.addAll(refs(url));
      }
    }
    for (int at = 0; refs.isEmpty() && at < count("commands"); at++) {
      if (text("commands[" + at + "].text").filter(said -> said.contains(host)).isPresent()) {
        refs.addAll(refs("commands[" + at + "].text"));
      }
    }
    for (int at = 0; refs.isEmpty() && at < count("findings"); at++) {
      if (is("findings[" + at + "].analytic", "unapproved-url")) {
        refs.addAll(refs("findings[" + at + "].why"));
      }
    }
  }

  /// {@return how sure the link is that the value rests on; absent where a record says it}
  Optional<Match> match(String path) {
    if (path.startsWith("creator.") && !SAID_BY_THE_JOB.contains(path)) {
      return Stream.of("creator.match", "inferred." + path + ".match")
          .flatMap(each -> word(each).stream())
          .max(Comparator.naturalOrder());
    }
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      Optional<Match> match = word("inferred." + at + ".match").or(ofPart(at));
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Supplier<Optional<Match>> ofPart(String at) {
    return () -> at.endsWith("]") ? word(at + ".match") : Optional.empty();
  }

  private Optional<Match> word(String path) {
    for (Match match : Match.values()) {
      if (is(path, match.word())) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /// {@return the paths of a list's members whose field has a value}
  List<String> where(String list, String field, String value) {
    return members(list).stream().filter(member -> is(member + "." + field, value)).toList();
  }

  /// {@return the paths of all members of a list}
  List<String> members(String list) {
    note(list);
    return Collections.unmodifiableList(lists.getOrDefault(list, List.of()));
  }

  private static String parent(String path) {
    int dot = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return dot < 0 ? "" : path.substring(0, dot);
  }
}
