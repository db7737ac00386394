package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TimelineRow;

/// Findings, explanations and the rest of what was concluded: a writer and a reader each, field by
/// field in the contract's order.
final class JudgementJson {
  private JudgementJson() {}

  static void write(Finding finding, JsonOut out) {
    out.text("analytic", finding.analytic());
    out.word("severity", finding.severity());
    out.text("title", finding.title());
    out.text("why", finding.why());
    out.texts("reasons", finding.reasons());
    out.texts("techniques", finding.techniques());
    out.texts("tactics", finding.tactics());
    out.texts("components", finding.components());
    out.texts("playbooks", finding.playbooks());
    out.texts("evidence", finding.evidence());
  }

  static Finding readFinding(JsonIn in) {
    var finding = new Finding.Draft();
    while (in.nextField()) {
      take(in, finding);
    }
    return finding.toFinding();
  }

  /// Takes the field at hand: of a finding, or of an explained one, whose row is the finding's.
  private static void take(JsonIn in, Finding.Draft finding) {
    switch (in.name()) {
      case "analytic" -> finding.analytic = in.text();
      case "severity" -> finding.severity = in.word(Severity.values());
      case "title" -> finding.title = in.text();
      case "why" -> finding.why = in.text();
      case "reasons" -> finding.reasons = in.texts();
      case "techniques" -> finding.techniques = in.texts();
      case "tactics" -> finding.tactics = in.texts();
      case "components" -> finding.components = in.texts();
      case "playbooks" -> finding.playbooks = in.texts();
      case "evidence" -> finding.evidence = in.texts();
      default -> in.skip();
    }
  }

  static void write(Explanation explanation, JsonOut out) {
    out.text("entry", explanation.entry());
    out.word("list", explanation.list());
    out.text("why", explanation.why());
    out.texts("agrees", explanation.agrees());
    out.texts("unknown", explanation.unknown());
    out.time("expires", explanation.expires());
    out.texts("explains", explanation.explains());
  }

  static Explanation readExplanation(JsonIn in) {
    Optional<String> entry = Optional.empty();
    Optional<ExplainingList> list = Optional.empty();
    Optional<String> why = Optional.empty();
    List<String> agrees = List.of();
    List<String> unknown = List.of();
    Optional<Instant> expires = Optional.empty();
    List<String> explains = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "entry" -> entry = in.text();
        case "list" -> list = in.word(ExplainingList.values());
        case "why" -> why = in.text();
        case "agrees" -> agrees = in.texts();
        case "unknown" -> unknown = in.texts();
        case "expires" -> expires = in.time();
        case "explains" -> explains = in.texts();
        default -> in.skip();
      }
    }
    return new Explanation(
        Incomplete.unless(entry, "explanation", "entry"),
        Incomplete.unless(list, "explanation", "list"),
        Incomplete.unless(why, "explanation", "why"),
        agrees,
        unknown,
        expires,
        explains);
  }

  static void write(Contradiction contradiction, JsonOut out) {
    out.text("what", contradiction.what());
    out.text("text", contradiction.text());
    out.texts("fields", contradiction.fields());
    out.texts("evidence", contradiction.evidence());
    out.word("match", contradiction.match());
  }

  static Contradiction readContradiction(JsonIn in) {
    Optional<String> what = Optional.empty();
    Optional<String> text = Optional.empty();
    List<String> fields = List.of();
    List<String> evidence = List.of();
    Optional<Match> match = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "what" -> what = in.text();
        case "text" -> text = in.text();
        case "fields" -> fields = in.texts();
        case "evidence" -> evidence = in.texts();
        case "match" -> match = in.word(Match.values());
        default -> in.skip();
      }
    }
    return new Contradiction(
        Incomplete.unless(what, "contradiction", "what"),
        Incomplete.unless(text, "contradiction", "text"),
        fields,
        evidence,
        match);
  }

  static void write(Inference inference, JsonOut out) {
    out.text("how", inference.how());
    out.word("match", inference.match());
    out.texts("evidence", inference.evidence());
    out.texts("others", inference.others());
  }

  static Inference readInference(JsonIn in) {
    Optional<String> how = Optional.empty();
    Optional<Match> match = Optional.empty();
    List<String> evidence = List.of();
    List<String> others = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "how" -> how = in.text();
        case "match" -> match = in.word(Match.values());
        case "evidence" -> evidence = in.texts();
        case "others" -> others = in.texts();
        default -> in.skip();
      }
    }
    return new Inference(
        Incomplete.unless(how, "inference", "how"),
        Incomplete.unless(match, "inference", "match"),
        evidence,
        others);
  }

  static void write(TimelineRow timelineRow, JsonOut out) {
    out.time("time", timelineRow.time());
    out.text("what", timelineRow.what());
    out.text("text", timelineRow.text());
    out.texts("evidence", timelineRow.evidence());
  }

  static TimelineRow readTimelineRow(JsonIn in) {
    Optional<Instant> time = Optional.empty();
    Optional<String> what = Optional.empty();
    Optional<String> text = Optional.empty();
    List<String> evidence = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> time = in.time();
        case "what" -> what = in.text();
        case "text" -> text = in.text();
        case "evidence" -> evidence = in.texts();
        default -> in.skip();
      }
    }
    return new TimelineRow(
        time.orElse(Case.NO_TIME),
        Incomplete.unless(what, "timeline row", "what"),
        Incomplete.unless(text, "timeline row", "text"),
        evidence);
  }

  static void write(Explained explained, JsonOut out) {
    write(explained.finding(), out);
    out.text("by", explained.by());
  }

  static Explained readExplained(JsonIn in) {
    var finding = new Finding.Draft();
    Optional<String> by = Optional.empty();
    while (in.nextField()) {
      if (in.name().equals("by")) {
        by = in.text();
      } else {
        take(in, finding);
      }
    }
    return new Explained(finding.toFinding(), Incomplete.unless(by, "explained finding", "by"));
  }
}
