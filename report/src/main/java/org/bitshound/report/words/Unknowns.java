package org.bitshound.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TransferFile;

/// What an analyst asks of every case and the evidence of this one does not say.
public final class Unknowns {
  private final Map<String, String> missing = new LinkedHashMap<>();

  private Unknowns() {}

  /// {@return the question behind each field path that has no value}
  public static Map<String, String> of(Case one) {
    var unknowns = new Unknowns();
    switch (one.kind()) {
      case JOB -> unknowns.ofJob(one.job());
      case ATTEMPT -> unknowns.ask("job", "whether a job came of it", one.job());
      case SIGN -> {}
    }
    if (one.kind() != Kind.SIGN) {
      unknowns.ofCreator(one.creator());
      unknowns.ofFiles(one.files());
    }
    return unknowns.missing;
  }

  private void ofJob(Optional<Job> job) {
    ask("job.id", "its GUID", job.flatMap(Job::id));
    ask("job.title", "its title", job.flatMap(Job::title));
    ask("job.owner", "whose it is", job.flatMap(Job::owner));
    ask("job.created", "when it was made", job.flatMap(Job::created));
    ask("job.state", "what became of it", job.flatMap(Job::state));
  }

  private void ofCreator(Optional<Creator> creator) {
    ask("creator.image", "which program made it", creator.flatMap(Creator::image));
    ask(
        "creator.match",
        "which process that was: no record of one was joined",
        creator.flatMap(Creator::match));
    ask("creator.commandLine", "with which command line", creator.flatMap(Creator::commandLine));
    ask("creator.user", "as which user", creator.flatMap(Creator::user));
    ask(
        "creator.ancestors",
        "what started that program",
        creator.map(Creator::ancestors).filter(above -> !above.isEmpty()));
  }

  private void ofFiles(List<TransferFile> files) {
    if (files.isEmpty()) {
      missing.put("files", "which files it was about");
    }
    for (int at = 0; at < files.size(); at++) {
      TransferFile file = files.get(at);
      String path = "files[" + at + "].";
      ask(path + "url", "the remote name", file.url());
      ask(path + "destination", "the local name", file.destination());
      ask(path + "result", "what came of the transfer", file.result());
      ask(path + "hashes", "the hash of the file: nobody recorded it", file.hashes());
    }
  }

  /// A text without characters is absent in the document too.
  private void ask(String path, String question, Optional<?> value) {
    if (value.isEmpty() || value.get().equals("")) {
      missing.put(path, question);
    }
  }
}
