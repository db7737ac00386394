package org.bitshound.report.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.TransferFile;

/// The last that the evidence shows of a job, in words.
public final class JobFate {
  private JobFate() {}

  public static String of(Job job, List<TransferFile> files, Times times) {
    return job.state().map(state -> fate(job, state, times)).orElse("not known")
        + error(job, files).map(code -> "; last error: " + Wording.code(code)).orElse("");
  }

  private static String fate(Job job, JobState state, Times times) {
    return switch (state) {
      case ACKNOWLEDGED -> "completed" + by(job) + at(job.completed(), times);
      case CANCELLED -> "cancelled" + by(job) + at(job.cancelled(), times);
      case TRANSFERRED ->
          "transferred"
              + at(job.transferred(), times)
              + "; nobody is seen to complete or cancel it";
      case ERROR -> "in error when last seen";
      case TRANSIENT_ERROR -> "in transient error when last seen, to be tried again";
      case QUEUED, CONNECTING, TRANSFERRING, SUSPENDED -> state.word() + " when last seen";
    };
  }

  private static String by(Job job) {
    Optional<EndedBy> end = job.endedBy();
    if (end.flatMap(EndedBy::as).filter(EndedAs.SERVICE::equals).isPresent()) {
      String idle = end.get().days().isPresent() ? end.get().days().getAsLong() + " " : "";
      return " by the BITS service after " + idle + "idle days";
    }
    return end.flatMap(each -> each.user().or(each::sid)).map(who -> " by " + who).orElse("")
        + end.flatMap(EndedBy::as)
            .filter(EndedAs.ADMINISTRATOR::equals)
            .map(_ -> ", an administrator who does not own it,")
            .orElse("");
  }

  private static String at(Optional<Instant> time, Times times) {
    return time.map(when -> " " + times.time(when)).orElse("");
  }

  /// The job's own error, where no file has told it already.
  private static Optional<Code> error(Job job, List<TransferFile> files) {
    return job.error()
        .map(JobError::code)
        .filter(code -> files.stream().noneMatch(file -> file.result().equals(Optional.of(code))));
  }
}
