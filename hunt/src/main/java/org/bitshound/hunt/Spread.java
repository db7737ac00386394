package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceRow;
import org.bitshound.casefile.PrevalenceWhat;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.Tallies;
import org.bitshound.policy.Tallies.Of;

/// How common each case's destinations, creator and title are in the collection, by all of its
/// cases, shown or not, and in the baseline. A collection of one host has nothing to compare, and
/// no counts; nothing is new without a baseline.
final class Spread {
  /// What is known of it while hosts are judged.
  static final Spread UNKNOWN = new Spread(new Tallies(), 0, Optional.empty());

  private final Tallies tallies;
  private final int hosts;
  private final Optional<Baseline> baseline;

  /// @param hosts how many there are
  Spread(Tallies tallies, int hosts, Optional<Baseline> baseline) {
    this.tallies = tallies;
    this.hosts = hosts;
    this.baseline = baseline;
  }

  private boolean saysNothing() {
    return hosts <= 1 && baseline.isEmpty();
  }

  /// {@return whether there may be something to say of a case}
  boolean speaksOf(Brief one) {
    return !saysNothing() && one.kind() != Kind.SIGN;
  }

  /// {@return the case with what there is to say}
  Case in(Case one) {
    if (saysNothing() || one.kind() == Kind.SIGN) {
      return one;
    }
    Met met = Met.of(one);
    Case.Draft draft = one.toDraft();
    draft.destinations = destinations(met);
    draft.prevalence = rows(met);
    return draft.toCase();
  }

  /// {@return the destinations with what there is to say}
  List<Destination> destinations(Met met) {
    return saysNothing() || met.isSign()
        ? met.destinations()
        : met.destinations().stream().map(this::in).toList();
  }

  /// {@return what there is to say of creator and title}
  List<PrevalenceRow> rows(Met met) {
    var rows = new ArrayList<PrevalenceRow>(2);
    if (!saysNothing() && !met.isSign()) {
      row(PrevalenceWhat.CREATOR, Of.CREATOR, met.creator()).ifPresent(rows::add);
      row(PrevalenceWhat.TITLE, Of.TITLE, met.title()).ifPresent(rows::add);
    }
    return rows;
  }

  private Destination in(Destination one) {
    Optional<String> host = Tallies.host(one);
    if (host.isEmpty()) {
      return one;
    }
    Destination.Draft draft = one.toDraft();
    draft.newlySeen = newlySeen(Of.DESTINATION, host.get());
    draft.prevalence = prevalence(Of.DESTINATION, host.get());
    draft.hostsInCollection =
        draft.prevalence.map(met -> OptionalLong.of(met.hosts())).orElse(OptionalLong.empty());
    return draft.toDestination();
  }

  private Optional<PrevalenceRow> row(PrevalenceWhat what, Of of, Optional<String> value) {
    return value.flatMap(text ->
        prevalence(of, text).map(met -> new PrevalenceRow(what, text, newlySeen(of, text), met)));
  }

  private Optional<Boolean> newlySeen(Of of, String value) {
    return baseline.map(met -> met.prevalence(of, value).isEmpty());
  }

  private Optional<Prevalence> prevalence(Of of, String value) {
    Optional<Prevalence> before = baseline.flatMap(met -> met.prevalence(of, value));
    return tallies.prevalence(of, value, hosts).map(here -> here.withBaseline(before));
  }
}
