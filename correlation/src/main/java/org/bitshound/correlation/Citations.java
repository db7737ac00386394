package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Recovered;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source;

/// The evidence of one case, numbered `e1`, `e2` … in evidence order, or of one host, `h1` and on,
/// and which of it says what.
final class Citations {

  private final List<Source> ordered;
  private final IdentityHashMap<Source, String> refs = new IdentityHashMap<>();
  private final Map<String, List<Source>> tellers = new LinkedHashMap<>();

  /// @param all every record that the case cites
  Citations(Collection<Source> all) {
    this(all, "e");
  }

  private Citations(Collection<Source> all, String letter) {
    var once = new IdentityHashMap<Source, Boolean>();
    all.forEach(source -> once.put(source, true));
    ordered = new ArrayList<>(once.keySet());
    ordered.sort(EvidenceOrder.OF_SOURCES);
    for (Source source : ordered) {
      refs.put(source, letter + (refs.size() + 1));
    }
  }

  /// {@return the citations of a host}
  ///
  /// @param all every record that the host cites
  static Citations ofHost(Collection<Source> all) {
    return new Citations(all, "h");
  }

  /// Notes that these records say what stands at a field path.
  void says(String path, Collection<Source> by) {
    if (!by.isEmpty()) {
      tellers.computeIfAbsent(path, p -> new ArrayList<>()).addAll(by);
    }
  }

  /// Notes that these records say it, and no others.
  void saysInstead(String path, Collection<Source> by) {
    tellers.put(path, new ArrayList<>(by));
  }

  boolean isSaid(String path) {
    return tellers.containsKey(path);
  }

  /// {@return the records that say what stands at a field path}
  List<Source> tellers(String path) {
    return List.copyOf(tellers.getOrDefault(path, List.of()));
  }

  /// {@return the value, its tellers noted}
  <T> Optional<T> value(String path, Optional<Told<T>> told) {
    told.ifPresent(known -> says(path, known.by()));
    return told.map(Told::value);
  }

  OptionalLong number(String path, Optional<Told<Long>> told) {
    Optional<Long> value = value(path, told);
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  List<String> refs(Collection<Source> sources) {
    var inOrder = new ArrayList<String>(sources.size());
    for (Source source : sources.size() > 1 ? sorted(sources) : sources) {
      String ref = refs.get(source);
      if (ref == null) {
        throw new IllegalStateException("not among the case's evidence: " + source);
      }
      if (inOrder.isEmpty() || !inOrder.getLast().equals(ref)) {
        inOrder.add(ref);
      }
    }
    return inOrder;
  }

  private static List<Source> sorted(Collection<Source> sources) {
    var sorted = new ArrayList<>(sources);
    sorted.sort(EvidenceOrder.OF_SOURCES);
    return sorted;
  }

  Map<String, List<String>> sources() {
    var sources = new LinkedHashMap<String, List<String>>();
    tellers.forEach((path, by) -> sources.put(path, refs(by)));
    return sources;
  }

  /// {@return a row for each value that nothing tells but these records, which a rule joined}
  Map<String, Inference> inferredFrom(
      Collection<Source> joined, String rule, Match match, List<String> others) {
    var byIdentity = new IdentityHashMap<Source, Boolean>();
    joined.forEach(source -> byIdentity.put(source, true));
    var inferred = new LinkedHashMap<String, Inference>();
    tellers.forEach((path, by) -> {
      if (byIdentity.keySet().containsAll(by)) {
        inferred.put(path, new Inference(rule, match, refs(by), others));
      }
    });
    return inferred;
  }

  boolean allRecovered() {
    for (Source source : ordered) {
      if (source.recovered().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  List<EvidenceRow> rows() {
    var rows = new ArrayList<EvidenceRow>(ordered.size());
    for (Source source : ordered) {
      rows.add(row(source));
    }
    return rows;
  }

  private EvidenceRow row(Source source) {
    var row = new EvidenceRow.Draft();
    row.ref = Optional.ofNullable(refs.get(source));
    row.path = Optional.of(source.place().path());
    row.record = source.isNumbered() ? OptionalLong.of(source.recordId()) : OptionalLong.empty();
    row.offset = OptionalLong.of(source.place().offset());
    row.time = Optional.of(source.time()).filter(time -> !time.equals(Source.NO_TIME));
    row.provider = Optional.of(source.provider()).filter(name -> !name.isEmpty());
    boolean hasEventId = source.isEvent() && (source.isNumbered() || source.eventId() > 0);
    row.eventId = hasEventId ? OptionalLong.of(source.eventId()) : OptionalLong.empty();
    row.item =
        source.isEvent() ? Optional.empty() : Optional.of("offset " + source.place().offset());
    row.channel = Optional.of(source.channel()).filter(name -> !name.isEmpty());
    row.recovered = source.recovered().map(from -> Recovered.valueOf(from.name()));
    row.layout = source.layout();
    row.source = source.coverage().map(CoverageSource::word);
    source
        .clock()
        .ifPresent(clock -> {
          row.clock =
              Optional.of(
                  new Clock(
                      clock.zone(), Optional.of(clock.of()), Optional.empty(), Optional.empty()));
          row.localTime = clock.local();
          row.timeWithin = clock.within();
        });
    for (Source.Place copy : source.alsoIn()) {
      row.alsoIn.add(new Copy(copy.path(), copy.offset()));
    }
    return row.toEvidenceRow();
  }
}
