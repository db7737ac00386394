package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceRow;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Unknowns;
import org.bitshound.report.words.Wording;

/// What a case shares with others, and what its evidence does not say.
final class CommonPart {
  private CommonPart() {}

  static Section groups(Case one, List<Group> groups, Times times) {
    var rows = new ArrayList<List<Text>>();
    for (Group group : groups) {
      List<String> others = group.cases().stream().filter(id -> !id.equals(one.id())).toList();
      rows.add(
          List.of(
              Text.said(group.by().word().replace('-', ' ')),
              Text.quoted(group.value()).asRepeated(),
              Text.said(Wording.some(others)),
              Text.quoted(Wording.some(group.hosts())).asRepeated(),
              Text.said(group.why().orElse("")).asRepeated()));
    }
    var blocks = new ArrayList<Block>();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(List.of("shares", "value", "cases", "hosts", "why"), rows));
    }
    List<List<Text>> met = met(one, times);
    if (!met.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of("how common", "value", "met on", "cases", "owners", "span", "baseline"),
              met));
    }
    return new Section("common", "In common with other cases", blocks);
  }

  /// How common the case's destinations, creator and title are in the collection.
  private static List<List<Text>> met(Case one, Times times) {
    var rows = new ArrayList<List<Text>>();
    for (Destination to : one.destinations()) {
      String name = to.host().or(to::address).orElse("");
      to.prevalence()
          .ifPresent(
              met -> rows.add(row("destination", Text.host(name), met, to.newlySeen(), times)));
    }
    for (PrevalenceRow row : one.prevalence()) {
      rows.add(
          row(
              row.what().word(),
              Text.quoted(row.value()),
              row.prevalence(),
              row.newlySeen(),
              times));
    }
    return rows;
  }

  private static List<Text> row(
      String what, Text value, Prevalence met, Optional<Boolean> isNew, Times times) {
    return List.of(
        Text.said(what),
        value,
        Text.said(met.hosts() + " of " + met.of() + " hosts"),
        Text.said(String.valueOf(met.jobs())),
        Text.said(String.valueOf(met.users())),
        Text.said(times.span(met.first(), met.last())),
        Text.said(
            isNew.map(first -> first ? "never met before" : before(met)).orElse("no baseline")));
  }

  private static String before(Prevalence met) {
    return met.baseline()
        .map(old -> "met before on " + old.hosts() + " of " + old.of() + " hosts")
        .orElse("met before");
  }

  static Section unknown(Case one, Optional<String> sight) {
    var facts = new ArrayList<Fact>();
    for (Map.Entry<String, String> row : Unknowns.of(one).entrySet()) {
      facts.add(new Fact(row.getKey(), Text.said(row.getValue()).asOurs()));
    }
    sight.ifPresent(words -> facts.add(new Fact("could be seen", Text.said(words).asOurs())));
    return new Section("unknown", "Not known", List.of(new Block.Facts(facts)));
  }
}
