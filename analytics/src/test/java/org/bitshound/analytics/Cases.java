package org.bitshound.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.RemoteName;

/// Invented cases, as correlation hands them over.
final class Cases {
  static final String SERVICE_HOST = "C:\\Windows\\System32\\svchost.exe";
  static final String NOTEPAD = "C:\\Windows\\SysWOW64\\notepad.exe";

  private Cases() {}

  static Judge judge() {
    return new Judge(Policy.builtIn(), KnownGood.builtIn(), HostLists.builtIn());
  }

  static Optional<Finding> finding(Case one, String analytic) {
    return one.findings().stream().filter(each -> each.analytic().equals(analytic)).findFirst();
  }

  /// A job of eve's, made by a program, with a file for each remote name.
  static Case.Draft job(String title, String creator, String owner, String... urls) {
    var draft = new Case.Draft();
    draft.id = Optional.of("BH-0000000000");
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of("pc");
    draft.first = Optional.of(Instant.EPOCH);
    draft.last = Optional.of(Instant.EPOCH);
    var job = new Job.Draft();
    job.title = Optional.of(title);
    job.owner = Optional.of(new Account(Optional.of(owner), Optional.empty()));
    draft.job = Optional.of(job.toJob());
    var maker = new Creator.Draft();
    maker.image = Optional.of(creator);
    maker.processId = OptionalLong.of(7284);
    draft.creator = Optional.of(maker.toCreator());
    evidence(draft, "e1");
    draft.sources.put("creator.image", List.of("e1"));
    for (int i = 0; i < urls.length; i++) {
      addFile(draft, i, urls[i]);
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

  private static void addFile(Case.Draft draft, int index, String url) {
    RemoteName name = RemoteName.of(url);
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.destination = Optional.of("C:\\Users\\eve\\a.tmp");
    draft.files.add(file.toTransferFile());
    String ref = "e" + (index + 2);
    evidence(draft, ref);
    draft.sources.put("files[" + index + "].url", List.of(ref));
    var destination = new Destination.Draft();
    destination.host = name.host();
    destination.scheme = name.scheme();
    name.port().ifPresent(port -> destination.port = OptionalLong.of(port));
    draft.destinations.add(destination.toDestination());
  }

  private static void evidence(Case.Draft draft, String ref) {
    var row = new EvidenceRow.Draft();
    row.ref = Optional.of(ref);
    row.path = Optional.of("bits.evtx");
    draft.evidence.add(row.toEvidenceRow());
  }
}
