package org.bitshound.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.json.CaseValues.Value;

/// What an analyst asks of every case and the evidence of this one does not say.
public final class Unknowns {
  private final List<Value> values;
  private final Map<String, String> missing = new LinkedHashMap<>();

  private Unknowns(List<Value> values) {
    this.values = values;
  }

  /// {@return the question behind each field path that has no value}
  ///
  /// @param values all that the case has
  public static Map<String, String> of(Case one, List<Value> values) {
    var unknowns = new Unknowns(values);
    switch (one.kind()) {
      case JOB -> unknowns.ofJob();
      case ATTEMPT -> unknowns.ask("job", "whether a job came of it");
      case SIGN -> {}
    }
    if (one.kind() != Kind.SIGN) {
      unknowns.ofCreator();
      unknowns.ofFiles(one.files().size());
    }
    return unknowns.missing;
  }

  private void ofJob() {
    ask("job.id", "its GUID");
    ask("job.title", "its title");
    ask("job.owner", "whose it is");
    ask("job.created", "when it was made");
    ask("job.state", "what became of it");
  }

  private void ofCreator() {
    ask("creator.image", "which program made it");
    ask("creator.match", "which process that was: no record of one was joined");
    ask("creator.commandLine", "with which command line");
    ask("creator.user", "as which user");
    ask("creator.ancestors", "what started that program");
  }

  private void ofFiles(int number) {
    ask("files", "which files it was about");
    for (int at = 0; at < number; at++) {
      String file = "files[" + at + "].";
      ask(file + "url", "the remote name");
      ask(file + "destination", "the local name");
      ask(file + "result", "what came of the transfer");
      ask(file + "hashes", "the hash of the file: nobody recorded it");
    }
  }

  private void ask(String path, String question) {
    if (values.stream().noneMatch(value -> liesAt(path, value.path()))) {
      missing.put(path, question);
    }
  }

  private static boolean liesAt(String path, String value) {
    return value.startsWith(path)
        && (value.length() == path.length() || ".[".indexOf(value.charAt(path.length())) >= 0);
  }
}
