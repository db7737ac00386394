package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.playbook.quoting.Shown;

/// Moves what was fetched, and what was made of it, to where nothing runs it. Nothing is deleted.
final class QuarantineFiles implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isSuspicious()) {
      return List.of();
    }
    List<SuspectFile> files = SuspectFile.of(facts);
    var prepared = new ArrayList<Prepared>();
    for (int at = 0; at < Math.min(files.size(), SuspectFile.SINGLE); at++) {
      SuspectFile file = files.get(at);
      boolean there =
          file.lies() == SuspectFile.Lies.RELEASED || file.lies() == SuspectFile.Lies.EITHER;
      if (there && file.path().isPresent()) {
        prepared.add(of(facts, file, at));
      }
    }
    return prepared;
  }

  private static Prepared of(CaseFacts facts, SuspectFile file, int at) {
    Optional<String> path = file.path().flatMap(LocalFile::of);
    String copy = "C:\\ir\\quarantine\\" + SaveFiles.copyName(facts, at);
    return new Prepared(
            facts, "quarantine " + file.place(), ActionPhase.CONTAIN, ActionVerb.QUARANTINE_FILE)
        .at(target -> target.file = file.path())
        .at(target -> target.sha256 = file.sha256())
        .at(target -> target.url = file.url())
        .text("Move " + file.path().map(Shown::of).orElse("") + " into quarantine.")
        .because(
            "follow-on-execution",
            "risky-destination",
            "service-start-listener",
            "unapproved-url",
            "process-intent")
        .effect(
            "What starts it by that path fails from then on; a process that runs it goes on, and"
                + " Windows refuses to move its file.")
        .undo("move it back, then set the saved access rights: Import-Clixml, Set-Acl")
        .condition(condition(file))
        .after(Prepared.saveOf(file.place()))
        .command(
            Line.powerShell("Get-Acl -LiteralPath «" + file.place() + "» | Export-Clixml «rights»")
                .with(file.place(), path)
                .with("rights", copy + ".acl.xml"))
        .command(
            Line.powerShell("Move-Item -LiteralPath «" + file.place() + "» -Destination «copy»")
                .with(file.place(), path)
                .with("copy", copy)
                .changes("moves the file"))
        .serves("P1.6.4", "P1.8.1", "P2.6.3", "P2.8.1", "P3.6.3", "P3.8.1");
  }

  /// Another file may lie there by now.
  private static String condition(SuspectFile file) {
    String there = file.lies() == SuspectFile.Lies.EITHER ? "the file is there, and " : "";
    return there
        + file.sha256()
            .map(hash -> "its SHA-256 is still " + hash)
            .or(() -> file.sizeInWords().map(size -> "it still has " + size))
            .orElse("its time fits the case");
  }
}
