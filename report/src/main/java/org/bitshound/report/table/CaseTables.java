package org.bitshound.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Word;
import org.bitshound.report.form.Report;

/// The tables of `--csv`: a row for each case, each finding, and each thing that happened. Times
/// are UTC as the case file has them; several values of one cell stand behind each other with ` |
/// `.
public final class CaseTables {
  private static final List<String> CASES =
      List.of(
          "id",
          "kind",
          "verdict",
          "severity",
          "host",
          "first",
          "last",
          "headline",
          "job_id",
          "job_title",
          "job_type",
          "job_state",
          "owner",
          "owner_sid",
          "creator",
          "creator_process_id",
          "creator_command_line",
          "creator_user",
          "urls",
          "local_names",
          "remote_hosts",
          "sha256",
          "notify_program",
          "notify_arguments",
          "analytics",
          "techniques",
          "expected_by");

  private static final List<String> FINDINGS =
      List.of(
          "case",
          "host",
          "verdict",
          "severity",
          "analytic",
          "title",
          "why",
          "reasons",
          "techniques",
          "tactics",
          "explained_by",
          "evidence");

  private static final List<String> TIMELINE =
      List.of("time", "host", "case", "verdict", "severity", "what", "text", "evidence");

  private CaseTables() {}

  /// {@return a row for each case}
  public static Report.Writing cases(OutputStream out) throws IOException {
    return table(CASES, (one, rows) -> rows.row(cells(one)), out);
  }

  private static Report.Writing table(
      List<String> columns, BiConsumer<Case, Csv> rowsOf, OutputStream out) throws IOException {
    out.write(new Csv().row(columns).bytes());
    return one -> {
      var rows = new Csv();
      rowsOf.accept(one, rows);
      byte[] bytes = rows.bytes();
      return () -> out.write(bytes);
    };
  }

  private static List<String> cells(Case one) {
    Optional<Job> job = one.job();
    Optional<Account> owner = job.flatMap(Job::owner);
    Optional<Creator> creator = one.creator();
    Optional<Notify> notify = job.flatMap(Job::notifyCommand);
    return List.of(
        one.id(),
        one.kind().word(),
        one.verdict().word(),
        one.severity().word(),
        one.host(),
        time(one.first()),
        time(one.last()),
        one.headline(),
        text(job.flatMap(Job::id)),
        text(job.flatMap(Job::title)),
        text(job.flatMap(Job::type).map(Word::word)),
        text(job.flatMap(Job::state).map(Word::word)),
        text(owner.flatMap(Account::name)),
        text(owner.flatMap(Account::sid)),
        text(creator.flatMap(Creator::image)),
        number(creator.map(Creator::processId).orElse(OptionalLong.empty())),
        text(creator.flatMap(Creator::commandLine)),
        text(creator.flatMap(Creator::user)),
        list(one.files().stream().flatMap(file -> file.url().stream())),
        list(one.files().stream().flatMap(file -> file.destination().stream())),
        list(one.destinations().stream().flatMap(CaseTables::host)),
        list(one.files().stream().flatMap(CaseTables::sha256)),
        text(notify.flatMap(Notify::program)),
        text(notify.flatMap(Notify::arguments)),
        list(one.findings().stream().map(Finding::analytic)),
        list(one.findings().stream().flatMap(finding -> finding.techniques().stream())),
        list(one.expectedBecause().stream().map(Explanation::entry)));
  }

  private static Stream<String> host(Destination destination) {
    return destination.host().or(destination::address).stream();
  }

  private static Stream<String> sha256(TransferFile file) {
    return file.hashes().flatMap(Hashes::sha256).stream();
  }

  /// {@return a row for each finding, explained ones too}
  public static Report.Writing findings(OutputStream out) throws IOException {
    return table(FINDINGS, CaseTables::findings, out);
  }

  private static void findings(Case one, Csv rows) {
    for (Finding finding : one.findings()) {
      rows.row(cells(one, finding, ""));
    }
    for (Explained explained : one.explained()) {
      rows.row(cells(one, explained.finding(), explained.by()));
    }
  }

  private static List<String> cells(Case one, Finding finding, String explainedBy) {
    return List.of(
        one.id(),
        one.host(),
        one.verdict().word(),
        finding.severity().word(),
        finding.analytic(),
        finding.title(),
        finding.why(),
        list(finding.reasons().stream()),
        list(finding.techniques().stream()),
        list(finding.tactics().stream()),
        explainedBy,
        records(one, finding.evidence()));
  }

  /// {@return a row for each thing that happened in a case, case by case}
  public static Report.Writing timeline(OutputStream out) throws IOException {
    return table(TIMELINE, CaseTables::timeline, out);
  }

  private static void timeline(Case one, Csv rows) {
    for (TimelineRow row : one.timeline()) {
      rows.row(
          List.of(
              time(row.time()),
              one.host(),
              one.id(),
              one.verdict().word(),
              one.severity().word(),
              row.what(),
              row.text(),
              records(one, row.evidence())));
    }
  }

  /// {@return where the records lie, since a ref says nothing outside of its case}
  static String records(Case one, List<String> refs) {
    var places = new ArrayList<String>();
    for (EvidenceRow row : one.evidence()) {
      if (refs.contains(row.ref())) {
        places.add(place(row));
      }
    }
    return list(places.stream());
  }

  private static String place(EvidenceRow row) {
    if (row.record().isPresent()) {
      return row.path() + " record " + row.record().getAsLong();
    }
    return row.path() + row.item().map(" "::concat).orElse("");
  }

  static String text(Optional<String> text) {
    return text.orElse("");
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "";
  }

  private static String list(Stream<String> texts) {
    return texts.distinct().collect(Collectors.joining(" | "));
  }

  private static String time(Instant time) {
    return time.equals(Case.NO_TIME) ? "" : time.toString();
  }
}
