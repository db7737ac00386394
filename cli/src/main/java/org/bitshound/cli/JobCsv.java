package org.bitshound.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobRow;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Word;

/// Jobs as comma-separated values: a line for each file, one for a job without any. Source: RFC
/// 4180; every value stands in quotes, as the evidence has it.
final class JobCsv {
  private static final List<String> COLUMNS =
      List.of(
          "host",
          "record",
          "id",
          "title",
          "description",
          "type",
          "priority",
          "state",
          "owner",
          "created",
          "modified",
          "transferred",
          "expires",
          "notifyProgram",
          "notifyArguments",
          "notifyFlags",
          "error",
          "errorContext",
          "errorCount",
          "transientErrors",
          "retryDelay",
          "noProgressTimeout",
          "maxDownloadTime",
          "proxy",
          "httpMethod",
          "hasCustomHeaders",
          "securityFlags",
          "costFlags",
          "integrity",
          "elevated",
          "creator",
          "serviceName",
          "packageName",
          "earlierStates",
          "fileId",
          "url",
          "destination",
          "temporary",
          "sizeTotal",
          "sizeTransferred",
          "drive",
          "volume",
          "volumeSerial",
          "remoteTime",
          "path",
          "offset",
          "recovered");

  private final OutputStream out;

  JobCsv(OutputStream out) {
    this.out = out;
  }

  void write(List<JobRow> rows) throws IOException {
    line(COLUMNS);
    for (JobRow row : rows) {
      if (row.files().isEmpty()) {
        line(values(row, Optional.empty()));
      }
      for (TransferFile file : row.files()) {
        line(values(row, Optional.of(file)));
      }
    }
    out.flush();
  }

  private static List<String> values(JobRow row, Optional<TransferFile> file) {
    var values = new ArrayList<String>();
    values.add(row.host());
    Optional<Job> job = row.job();
    values.add(word(job.flatMap(Job::record)));
    values.add(text(job.flatMap(Job::id)));
    values.add(text(job.flatMap(Job::title)));
    values.add(text(job.flatMap(Job::description)));
    values.add(word(job.flatMap(Job::type)));
    values.add(word(job.flatMap(Job::priority)));
    values.add(word(job.flatMap(Job::state)));
    values.add(text(job.flatMap(Job::owner).flatMap(Account::sid)));
    values.add(text(job.flatMap(Job::created)));
    values.add(text(job.flatMap(Job::modified)));
    values.add(text(job.flatMap(Job::transferred)));
    values.add(text(job.flatMap(Job::expires)));
    addSettings(job, values);
    values.add(text(row.creator().flatMap(Creator::image)));
    values.add(text(job.flatMap(Job::serviceName)));
    values.add(text(job.flatMap(Job::packageName)));
    values.add(text(job.map(one -> one.history().size())));
    addFile(file, values);
    addPlace(row, values);
    return values;
  }

  private static void addSettings(Optional<Job> job, List<String> values) {
    Optional<Notify> notify = job.flatMap(Job::notifyCommand);
    values.add(text(notify.flatMap(Notify::program)));
    values.add(text(notify.flatMap(Notify::arguments)));
    values.add(number(notify.map(Notify::flags)));
    values.add(text(job.flatMap(Job::error).map(error -> error.code().code())));
    values.add(text(job.flatMap(Job::error).flatMap(error -> error.context())));
    values.add(number(job.map(Job::errorCount)));
    values.add(number(job.map(Job::transientErrors)));
    values.add(text(job.flatMap(Job::retryDelay)));
    values.add(text(job.flatMap(Job::noProgressTimeout)));
    values.add(text(job.flatMap(Job::maxDownloadTime)));
    values.add(text(job.flatMap(Job::proxy)));
    values.add(text(job.flatMap(Job::httpMethod)));
    values.add(text(job.flatMap(Job::hasCustomHeaders)));
    values.add(job.map(one -> String.join(" ", one.securityFlags())).orElse(""));
    values.add(text(job.flatMap(Job::costFlags)));
    values.add(word(job.flatMap(Job::integrity)));
    values.add(text(job.flatMap(Job::elevated)));
  }

  private static void addFile(Optional<TransferFile> file, List<String> values) {
    values.add(text(file.flatMap(TransferFile::id)));
    values.add(text(file.flatMap(TransferFile::url)));
    values.add(text(file.flatMap(TransferFile::destination)));
    values.add(text(file.flatMap(TransferFile::temporary)));
    values.add(number(file.map(TransferFile::sizeTotal)));
    values.add(number(file.map(TransferFile::sizeTransferred)));
    values.add(text(file.flatMap(TransferFile::drive)));
    values.add(text(file.flatMap(TransferFile::volume)));
    values.add(text(file.flatMap(TransferFile::volumeSerial)));
    values.add(text(file.flatMap(TransferFile::remoteTime)));
  }

  /// Where the job's own record stands, or the file's where there is no job.
  private static void addPlace(JobRow row, List<String> values) {
    List<String> refs =
        row.sources()
            .getOrDefault(row.job().isPresent() ? "job.record" : "files[0].url", List.of());
    Optional<EvidenceRow> place =
        row.evidence().stream().filter(each -> refs.contains(each.ref())).findFirst();
    values.add(text(place.map(EvidenceRow::path)));
    values.add(number(place.map(EvidenceRow::offset)));
    values.add(word(place.flatMap(EvidenceRow::recovered)));
  }

  private void line(List<String> values) throws IOException {
    String line =
        values.stream()
            .map(value -> '"' + value.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(",", "", "\r\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Optional<?> value) {
    return value.map(JobCsv::text).orElse("");
  }

  /// Times and durations as the case file has them, but that durations are in seconds.
  private static String text(Object value) {
    return switch (value) {
      case Instant time -> JobTable.time(time);
      case Duration duration -> Long.toString(duration.toSeconds());
      default -> value.toString();
    };
  }

  private static String word(Optional<? extends Word> word) {
    return word.map(Word::word).orElse("");
  }

  private static String number(Optional<OptionalLong> number) {
    return number.filter(OptionalLong::isPresent).map(it -> "" + it.getAsLong()).orElse("");
  }
}
