package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.GroupBy;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.casefile.Verdict;

/// The small parts of the document itself: a writer and a reader each, field by field in the
/// contract's order.
final class DocumentJson {
  private DocumentJson() {}

  static void write(Tool tool, JsonOut out) {
    out.text("name", tool.name());
    out.text("version", tool.version());
    out.text("attack", tool.attack());
  }

  static Tool readTool(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<String> version = Optional.empty();
    Optional<String> attack = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "version" -> version = in.text();
        case "attack" -> attack = in.text();
        default -> in.skip();
      }
    }
    return new Tool(
        Incomplete.unless(name, "tool", "name"),
        Incomplete.unless(version, "tool", "version"),
        Incomplete.unless(attack, "tool", "attack"));
  }

  static void write(Options options, JsonOut out) {
    out.text("policy", options.policy());
    out.text("knownGood", options.knownGood());
    out.rows("playbooks", options.playbooks(), PlaybookJson::write);
    out.text("baseline", options.baseline());
    out.texts("intel", options.intel());
    out.time("since", options.since());
    out.time("until", options.until());
    out.word("minSeverity", options.minSeverity());
    out.word("hash", options.hash());
    out.flag("recover", options.recover());
    out.flag("carve", options.carve());
    out.text("files", options.files());
    out.text("host", options.host());
    out.text("columns", options.columns());
    out.text("listingZone", options.listingZone());
    out.text("listingDates", options.listingDates());
  }

  static Options readOptions(JsonIn in) {
    var options = new Options.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "policy" -> options.policy = in.text();
        case "knownGood" -> options.knownGood = in.text();
        case "playbooks" -> options.playbooks = in.rows(PlaybookJson::readPlaybookUsed);
        case "baseline" -> options.baseline = in.text();
        case "intel" -> options.intel = in.texts();
        case "since" -> options.since = in.time();
        case "until" -> options.until = in.time();
        case "minSeverity" -> options.minSeverity = in.word(Severity.values());
        case "hash" -> options.hash = in.word(Hashing.values());
        case "recover" -> options.recover = in.flag();
        case "carve" -> options.carve = in.flag();
        case "files" -> options.files = in.text();
        case "host" -> options.host = in.text();
        case "columns" -> options.columns = in.text();
        case "listingZone" -> options.listingZone = in.text();
        case "listingDates" -> options.listingDates = in.text();
        default -> in.skip();
      }
    }
    return options.toOptions();
  }

  static void write(Summary summary, JsonOut out) {
    out.number("files", summary.files());
    out.number("records", summary.records());
    out.number("hosts", summary.hosts());
    out.number("cases", summary.cases());
    out.number("jobs", summary.jobs());
    out.counts("byVerdict", summary.byVerdict());
    out.counts("bySeverity", summary.bySeverity());
    out.number("defects", summary.defects());
    out.number("recovered", summary.recovered());
    out.rowIfAny("leftOut", summary.leftOut(), DocumentJson::write);
    out.rowIfAny("span", summary.span(), DocumentJson::write);
  }

  static Summary readSummary(JsonIn in) {
    OptionalLong files = OptionalLong.empty();
    OptionalLong records = OptionalLong.empty();
    OptionalLong hosts = OptionalLong.empty();
    OptionalLong cases = OptionalLong.empty();
    OptionalLong jobs = OptionalLong.empty();
    Map<Verdict, Long> byVerdict = Map.of();
    Map<Severity, Long> bySeverity = Map.of();
    OptionalLong defects = OptionalLong.empty();
    OptionalLong recovered = OptionalLong.empty();
    Optional<LeftOut> leftOut = Optional.empty();
    Optional<Span> span = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "files" -> files = in.number();
        case "records" -> records = in.number();
        case "hosts" -> hosts = in.number();
        case "cases" -> cases = in.number();
        case "jobs" -> jobs = in.number();
        case "byVerdict" -> byVerdict = in.counts(Verdict.values());
        case "bySeverity" -> bySeverity = in.counts(Severity.values());
        case "defects" -> defects = in.number();
        case "recovered" -> recovered = in.number();
        case "leftOut" -> leftOut = Optional.of(in.row(DocumentJson::readLeftOut));
        case "span" -> span = Optional.of(in.row(DocumentJson::readSpan));
        default -> in.skip();
      }
    }
    return new Summary(
        Incomplete.unless(files, "summary", "files"),
        Incomplete.unless(records, "summary", "records"),
        Incomplete.unless(hosts, "summary", "hosts"),
        Incomplete.unless(cases, "summary", "cases"),
        Incomplete.unless(jobs, "summary", "jobs"),
        byVerdict,
        bySeverity,
        Incomplete.unless(defects, "summary", "defects"),
        Incomplete.unless(recovered, "summary", "recovered"),
        leftOut,
        span);
  }

  static void write(LeftOut leftOut, JsonOut out) {
    out.counts("byVerdict", leftOut.byVerdict());
    out.counts("bySeverity", leftOut.bySeverity());
  }

  static LeftOut readLeftOut(JsonIn in) {
    Map<Verdict, Long> byVerdict = Map.of();
    Map<Severity, Long> bySeverity = Map.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "byVerdict" -> byVerdict = in.counts(Verdict.values());
        case "bySeverity" -> bySeverity = in.counts(Severity.values());
        default -> in.skip();
      }
    }
    return new LeftOut(byVerdict, bySeverity);
  }

  static void write(Span span, JsonOut out) {
    out.time("first", span.first());
    out.time("last", span.last());
  }

  static Span readSpan(JsonIn in) {
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        default -> in.skip();
      }
    }
    return new Span(
        Incomplete.unless(first, "span", "first"), Incomplete.unless(last, "span", "last"));
  }

  static void write(Group group, JsonOut out) {
    out.word("by", group.by());
    out.text("value", group.value());
    out.texts("cases", group.cases());
    out.texts("hosts", group.hosts());
    out.time("first", group.first());
    out.time("last", group.last());
    out.text("why", group.why());
  }

  static Group readGroup(JsonIn in) {
    Optional<GroupBy> by = Optional.empty();
    Optional<String> value = Optional.empty();
    List<String> cases = List.of();
    List<String> hosts = List.of();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    Optional<String> why = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "by" -> by = in.word(GroupBy.values());
        case "value" -> value = in.text();
        case "cases" -> cases = in.texts();
        case "hosts" -> hosts = in.texts();
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        case "why" -> why = in.text();
        default -> in.skip();
      }
    }
    return new Group(
        Incomplete.unless(by, "group", "by"),
        Incomplete.unless(value, "group", "value"),
        cases,
        hosts,
        first.orElse(Case.NO_TIME),
        last.orElse(Case.NO_TIME),
        why);
  }

  static void write(DefectRow defectRow, JsonOut out) {
    out.text("path", defectRow.path());
    out.number("offset", defectRow.offset());
    out.text("what", defectRow.what());
    out.text("expected", defectRow.expected());
    out.text("found", defectRow.found());
    out.text("effect", defectRow.effect());
    out.text("severity", defectRow.severity());
  }

  static DefectRow readDefectRow(JsonIn in) {
    var defectRow = new DefectRow.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "path" -> defectRow.path = in.text();
        case "offset" -> defectRow.offset = in.number();
        case "what" -> defectRow.what = in.text();
        case "expected" -> defectRow.expected = in.text();
        case "found" -> defectRow.found = in.text();
        case "effect" -> defectRow.effect = in.text();
        case "severity" -> defectRow.severity = in.text();
        default -> in.skip();
      }
    }
    return defectRow.toDefectRow();
  }
}
