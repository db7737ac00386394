package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.BaselineNote;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceRow;
import org.bitshound.casefile.PrevalenceWhat;
import org.bitshound.casefile.Span;

/// How common things are, and what they are held against: a writer and a reader each, field by
/// field in the contract's order.
final class PrevalenceJson {
  private PrevalenceJson() {}

  static void write(Prevalence prevalence, JsonOut out) {
    out.number("hosts", prevalence.hosts());
    out.number("of", prevalence.of());
    out.number("jobs", prevalence.jobs());
    out.number("users", prevalence.users());
    out.time("first", prevalence.first());
    out.time("last", prevalence.last());
    out.rowIfAny("baseline", prevalence.baseline(), PrevalenceJson::write);
  }

  static Prevalence readPrevalence(JsonIn in) {
    OptionalLong hosts = OptionalLong.empty();
    OptionalLong of = OptionalLong.empty();
    OptionalLong jobs = OptionalLong.empty();
    OptionalLong users = OptionalLong.empty();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    Optional<Prevalence> baseline = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "hosts" -> hosts = in.number();
        case "of" -> of = in.number();
        case "jobs" -> jobs = in.number();
        case "users" -> users = in.number();
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        case "baseline" -> baseline = Optional.of(in.row(PrevalenceJson::readPrevalence));
        default -> in.skip();
      }
    }
    return new Prevalence(
        Incomplete.unless(hosts, "prevalence", "hosts"),
        Incomplete.unless(of, "prevalence", "of"),
        Incomplete.unless(jobs, "prevalence", "jobs"),
        Incomplete.unless(users, "prevalence", "users"),
        first.orElse(Case.NO_TIME),
        last.orElse(Case.NO_TIME),
        baseline);
  }

  static void write(PrevalenceRow row, JsonOut out) {
    out.word("what", row.what());
    out.text("value", row.value());
    out.flag("newlySeen", row.newlySeen());
    out.row("prevalence", row.prevalence(), PrevalenceJson::write);
  }

  static PrevalenceRow readPrevalenceRow(JsonIn in) {
    Optional<PrevalenceWhat> what = Optional.empty();
    Optional<String> value = Optional.empty();
    Optional<Boolean> newlySeen = Optional.empty();
    Optional<Prevalence> prevalence = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "what" -> what = in.word(PrevalenceWhat.values());
        case "value" -> value = in.text();
        case "newlySeen" -> newlySeen = in.flag();
        case "prevalence" -> prevalence = Optional.of(in.row(PrevalenceJson::readPrevalence));
        default -> in.skip();
      }
    }
    return new PrevalenceRow(
        Incomplete.unless(what, "prevalence", "what"),
        Incomplete.unless(value, "prevalence", "value"),
        newlySeen,
        Incomplete.unless(prevalence, "prevalence", "prevalence"));
  }

  static void write(BaselineNote baseline, JsonOut out) {
    out.text("sha256", baseline.sha256());
    out.number("hosts", baseline.hosts());
    out.time("first", baseline.span().map(Span::first));
    out.time("last", baseline.span().map(Span::last));
    out.number("days", baseline.days());
  }

  static BaselineNote readBaselineNote(JsonIn in) {
    Optional<String> sha256 = Optional.empty();
    OptionalLong hosts = OptionalLong.empty();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "sha256" -> sha256 = in.text();
        case "hosts" -> hosts = in.number();
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        default -> in.skip();
      }
    }
    Optional<Instant> end = last;
    return new BaselineNote(
        Incomplete.unless(sha256, "baseline", "sha256"),
        Incomplete.unless(hosts, "baseline", "hosts"),
        first.flatMap(start -> end.map(until -> new Span(start, until))));
  }
}
