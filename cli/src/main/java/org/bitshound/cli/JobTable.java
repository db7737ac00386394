package org.bitshound.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobRow;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Word;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Wording;

/// Jobs as a table: a line of short columns for each, and below it what is too long for one.
final class JobTable {
  private static final String COLUMNS = "%-7s %-36s %-15s %-10s %-28s %s";
  private static final String BELOW = "        ";

  private final Console console;

  JobTable(Console console) {
    this.console = console;
  }

  void show(List<JobRow> rows) throws IOException {
    console.line(COLUMNS.formatted("RECORD", "JOB", "STATE", "PRIORITY", "MODIFIED", "HOST"));
    long loose = 0;
    for (JobRow row : rows) {
      if (row.job().isPresent()) {
        show(row, row.job().get());
      } else {
        loose += 1;
      }
    }
    if (loose > 0) {
      console.line("");
      console.line(loose + " states of files that no job above shows:");
      for (JobRow row : rows) {
        for (TransferFile file : row.job().isPresent() ? List.<TransferFile>of() : row.files()) {
          show(file);
        }
      }
    }
  }

  private void show(JobRow row, Job job) throws IOException {
    console.line(
        COLUMNS
            .formatted(
                word(job.record()),
                job.id().orElse("-"),
                word(job.state()),
                word(job.priority()),
                job.modified().map(JobTable::time).orElse("-"),
                Printable.text(row.host()))
            .stripTrailing());
    for (String line : below(row, job)) {
      console.line(BELOW + Printable.text(line));
    }
    for (TransferFile file : row.files()) {
      show(file);
    }
  }

  private static List<String> below(JobRow row, Job job) {
    var lines = new ArrayList<String>();
    job.title().ifPresent(title -> lines.add("title    " + title));
    job.owner().flatMap(Account::sid).ifPresent(sid -> lines.add("owner    " + sid));
    row.creator().flatMap(Creator::image).ifPresent(path -> lines.add("made by  " + path));
    job.notifyCommand()
        .filter(Notify::isCommand)
        .ifPresent(notify ->
            lines.add(
                "starts   "
                    + notify.program().orElse("")
                    + notify.arguments().map(all -> " " + all).orElse("")));
    job.error().ifPresent(error -> lines.add("error    " + error.code().code()));
    if (!job.history().isEmpty()) {
      lines.add("earlier  " + Wording.count(job.history().size(), "state"));
    }
    if (job.whole().isPresent()) {
      lines.add("cut      the end of its record is missing");
    }
    return lines;
  }

  private void show(TransferFile file) throws IOException {
    console.line(
        BELOW
            + Printable.text(
                "file     "
                    + file.url().orElse("-")
                    + " -> "
                    + file.destination().orElse("-")
                    + " ("
                    + number(file.sizeTransferred())
                    + " of "
                    + number(file.sizeTotal())
                    + ")"));
  }

  /// {@return a time to 100 ns at best, without zeros at its end}
  static String time(Instant time) {
    String text = time.toString();
    int zeros = text.length() - 1;
    while (text.indexOf('.') >= 0 && text.charAt(zeros - 1) == '0') {
      zeros--;
    }
    return text.substring(0, zeros) + 'Z';
  }

  private static String word(Optional<? extends Word> word) {
    return word.map(Word::word).orElse("-");
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "?";
  }
}
