package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.JobState;
import org.bitshound.playbook.quoting.Shown;

/// Copies each file of the case, with its hash, under a name that nothing runs.
final class SaveFiles implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isSuspicious() && !facts.jobMayLive()) {
      return List.of();
    }
    List<SuspectFile> files = SuspectFile.of(facts);
    var prepared = new ArrayList<Prepared>();
    for (int at = 0; at < Math.min(files.size(), SuspectFile.SINGLE); at++) {
      of(facts, files.get(at), at).ifPresent(prepared::add);
    }
    if (files.size() > SuspectFile.SINGLE) {
      prepared.add(others(facts, files.size() - SuspectFile.SINGLE));
    }
    return prepared;
  }

  private static Optional<Prepared> of(CaseFacts facts, SuspectFile file, int at) {
    return switch (file.lies()) {
      case GONE -> Optional.empty();
      case RELEASED, SENT ->
          file.path().isPresent()
              ? Optional.of(copied(begun(facts, file), facts, file, at))
              : search(facts, file);
      case EITHER ->
          file.path().isPresent()
              ? Optional.of(temporary(copied(begun(facts, file), facts, file, at), file))
              : askQueue(facts, file, at);
      case TEMPORARY ->
          file.path().isPresent()
              ? Optional.of(temporary(begun(facts, file), file))
              : askQueue(facts, file, at);
    };
  }

  private static Prepared begun(CaseFacts facts, SuspectFile file) {
    String path = file.path().map(Shown::of).orElse("a place that no record names");
    return new Prepared(
            facts, Prepared.saveOf(file.place()), ActionPhase.PRESERVE, ActionVerb.SAVE_FILE)
        .at(target -> target.file = file.path())
        .at(target -> target.sha256 = file.sha256())
        .text(text(file, path))
        .why(why(facts, file), facts.evidenceFor(file.place()))
        .effect("Copies it under a name that nothing runs. A virus scanner may take the copy too.")
        .serves("P1.4.4.4", "P2.4.3.2", "P3.4.2.5", "T.47");
  }

  private static String text(SuspectFile file, String path) {
    return switch (file.lies()) {
      case SENT -> "Save " + path + ", which the job sends, with its hash.";
      case TEMPORARY -> "Save the temporary file of " + path + ", with its hash.";
      case EITHER -> "Save " + path + ", or its temporary file beside it, with its hash.";
      case RELEASED, GONE -> "Save " + path + ", with its hash.";
    };
  }

  private static String why(CaseFacts facts, SuspectFile file) {
    return switch (file.lies()) {
      case SENT -> "It tells what left the machine.";
      case TEMPORARY ->
          facts.isIn(JobState.TRANSFERRED)
              ? "The transfer is done and nobody completed the job: the bytes lie under a hidden"
                  + " temporary name, and cancelling deletes them."
              : "What was fetched so far lies under a hidden temporary name, and cancelling deletes"
                  + " it.";
      case EITHER -> "How the job ended is not known: the file may lie under either name.";
      case RELEASED, GONE ->
          file.place().startsWith("files")
              ? "It is what was fetched."
              : "The case names it (" + file.place() + ").";
    };
  }

  private static Prepared copied(Prepared prepared, CaseFacts facts, SuspectFile file, int at) {
    Optional<String> path = file.path().flatMap(LocalFile::of);
    return prepared
        .command(
            Line.powerShell(
                    "Get-FileHash -Algorithm SHA256 -LiteralPath «"
                        + file.place()
                        + "» | Export-Csv 'C:\\ir\\files\\hashes.csv' -Append -NoTypeInformation")
                .with(file.place(), path)
                .yields("hashes.csv", "files"))
        .command(
            Line.powerShell("Copy-Item -LiteralPath «" + file.place() + "» -Destination «copy»")
                .with(file.place(), path)
                .with("copy", "C:\\ir\\files\\" + copyName(facts, at))
                .yields(copyName(facts, at), "files"));
  }

  static String copyName(CaseFacts facts, int at) {
    return facts.one().id() + "-" + at + ".bin";
  }

  private static Prepared temporary(Prepared prepared, SuspectFile file) {
    if (file.temporary().isPresent()) {
      String place = file.place().replace("destination", "temporary");
      return prepared.command(
          Line.powerShell(
                  "Copy-Item -LiteralPath «" + place + "» -Destination 'C:\\ir\\files\\' -Force")
              .with(place, file.temporary().flatMap(LocalFile::of))
              .yields("BIT*.tmp", "files")
              .lostSoon());
    }
    String folder = "folder of " + file.place();
    return prepared.command(
        Line.powerShell(
                "Get-ChildItem -LiteralPath «"
                    + folder
                    + "» -Filter 'BIT*.tmp' -Force | Copy-Item -Destination 'C:\\ir\\files\\'")
            .with(folder, file.path().flatMap(LocalFile::folder))
            .yields("BIT*.tmp", "files")
            .lostSoon());
  }

  /// Where no record names the place of a job that may be in the queue, the queue does.
  private static Optional<Prepared> askQueue(CaseFacts facts, SuspectFile file, int at) {
    if (!facts.jobMayLive()) {
      return Optional.empty();
    }
    return Optional.of(
        begun(facts, file)
            .text("Ask BITS for the temporary file of " + facts.jobName() + ", and save it.")
            .command(
                Line.cmd("bitsadmin /gettemporaryname «job.id» " + at)
                    .with("job.id", facts.jobIdInBraces())
                    .lostSoon()));
  }

  /// Where no record names the place, size and the server's time find it: BITS sets the latter.
  private static Optional<Prepared> search(CaseFacts facts, SuspectFile file) {
    boolean tooSmall = file.size().orElse(0) < 1;
    if (tooSmall) {
      return Optional.empty();
    }
    String size = file.sizeInWords().orElseThrow();
    return Optional.of(
        begun(facts, file)
            .text("Find the file that the job fetched, " + size + ", and save it with its hash.")
            .why(
                "No record names the place where it lies; its size, and the server's time that BITS"
                    + " gives it, find it.",
                facts.evidenceFor(file.place().replace("destination", "sizeTotal")))
            .command(
                Line.powerShell(
                    "Get-ChildItem -LiteralPath 'C:\\' -Recurse -Force -File -ErrorAction"
                        + " SilentlyContinue | Where-Object { $_.Length -eq "
                        + file.size().getAsLong()
                        + " } | Select-Object FullName, CreationTimeUtc, LastWriteTimeUtc")));
  }

  private static Prepared others(CaseFacts facts, int more) {
    return new Prepared(facts, "save others", ActionPhase.PRESERVE, ActionVerb.SAVE_FILE)
        .text("Save the other " + more + " files of the case in the same way.")
        .why("A job can hold hundreds of files; files lists them all.", List.of());
  }
}
