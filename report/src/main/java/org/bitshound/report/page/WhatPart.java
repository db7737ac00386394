package org.bitshound.report.page;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TransferFile;
import org.bitshound.report.words.CaseWords;
import org.bitshound.report.words.FileWords;
import org.bitshound.report.words.JobFate;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// Who had what fetched from where to where, and what became of it, as the screen says it.
final class WhatPart {
  private static final int SHOWN = 4;

  private final Case one;
  private final Times times;
  private final FactList facts;

  private WhatPart(Case one, Times times) {
    this.one = one;
    this.times = times;
    this.facts = new FactList(one);
  }

  static Section of(Case one, Times times) {
    var part = new WhatPart(one, times);
    part.who();
    one.job().ifPresent(part::job);
    part.files();
    return new Section("what", "What happened", List.of(new Block.Facts(part.facts.facts())));
  }

  private void who() {
    facts.quoted("who", CaseWords.who(one), one.job().isPresent() ? "job.owner" : "creator.user");
    facts.quoted("made as", CaseWords.madeAs(one), "creator.user");
    if (one.creator().isEmpty() && one.kind() == Kind.JOB) {
      facts.said("made by", "an unknown program: no evidence names it", "");
    }
    one.creator().ifPresent(this::maker);
    facts.said("attempt", one.attempt().map(CaseWords::attempt), "attempt");
  }

  private void maker(Creator creator) {
    facts.said("made by", CaseWords.maker(creator), "creator.image");
    facts.quoted("command", creator.commandLine(), "creator.commandLine");
    facts.script("script", creator.script(), "creator.script");
    for (Creator candidate : creator.candidates()) {
      facts.said(
          "possibly",
          CaseWords.maker(candidate) + candidate.commandLine().map(": "::concat).orElse(""),
          "creator.candidates");
    }
  }

  private void job(Job job) {
    facts.said("job", CaseWords.job(job), "job.title");
    facts.quoted("description", job.description(), "job.description");
    facts.said("starts", job.notifyCommand().map(CaseWords::notifyCommand), "job.notify.program");
    List<JobChange> changes = job.changes();
    for (JobChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      facts.said("changed", CaseWords.change(change, times), "job.changes");
    }
    if (changes.size() > SHOWN) {
      facts.said("", "and " + Wording.count(changes.size() - SHOWN, "more change"), "");
    }
  }

  private void files() {
    List<TransferFile> files = one.files();
    boolean sent = FileWords.isSent(one);
    for (int at = 0; at < Math.min(SHOWN, files.size()); at++) {
      file(files.get(at), sent, "files[" + at + "].");
    }
    if (files.size() > SHOWN) {
      facts.said("", "and " + Wording.count(files.size() - SHOWN, "more file"), "");
    }
    one.job().ifPresent(job -> facts.said("end", JobFate.of(job, files, times), "job.state"));
  }

  private void file(TransferFile file, boolean sent, String path) {
    Optional<String> from = sent ? file.destination() : file.url();
    Optional<String> to = sent ? file.url() : file.destination();
    facts.quoted("from", from, path + (sent ? "destination" : "url"));
    facts.quoted("to", to, path + (sent ? "url" : "destination"));
    facts.quoted("stored as", file.temporary(), path + "temporary");
    facts.quoted("via", FileWords.via(file), path + "transfers");
    facts.said("result", FileWords.result(file, times), path + "result");
    facts.said("on disk", FileWords.onDisk(file), path + "onDisk");
    facts.quoted("sha256", file.hashes().flatMap(hashes -> hashes.sha256()), path + "hashes");
  }
}
