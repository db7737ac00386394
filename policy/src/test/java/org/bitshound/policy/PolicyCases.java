package org.bitshound.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;

/// Invented cases to compare with a list.
final class PolicyCases {
  private PolicyCases() {}

  static Case.Draft job(String title, String creator, String owner, String... urls) {
    var draft = new Case.Draft();
    draft.id = Optional.of("BH-0000000000");
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of("pc");
    draft.first = Optional.of(Instant.EPOCH);
    draft.last = Optional.of(Instant.EPOCH);
    draft.headline = Optional.of("-");
    draft.verdict = Optional.of(Verdict.REVIEW);
    draft.severity = Optional.of(Severity.NONE);
    var maker = new Creator.Draft();
    maker.image = Optional.of(creator);
    draft.creator = Optional.of(maker.toCreator());
    draft.job = Optional.of(new Job.Draft().toJob());
    changeJob(
        draft,
        job -> {
          job.title = Optional.of(title);
          job.owner = Optional.of(new Account(Optional.of(owner), Optional.empty()));
        });
    for (String url : urls) {
      var file = new TransferFile.Draft();
      file.url = Optional.of(url);
      draft.files.add(file.toTransferFile());
    }
    return draft;
  }

  static void changeJob(Case.Draft draft, Consumer<Job.Draft> change) {
    Job before = draft.job.orElseThrow();
    var job = new Job.Draft();
    job.title = before.title();
    job.owner = before.owner();
    change.accept(job);
    draft.job = Optional.of(job.toJob());
  }
}
