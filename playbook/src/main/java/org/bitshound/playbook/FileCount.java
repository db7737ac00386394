package org.bitshound.playbook;

/// Whether all files of the job are named: a job is a queue of one or more.
final class FileCount implements Question {
  @Override
  public Reply answer(Inquiry about) {
    int named = about.facts().count("files");
    Telling told = about.tell();
    told.say("The job has {job.fileCount} in its count of files.");
    if (told.isEmpty()) {
      return about.none(
          "No record counts the files of this job",
          "unknown",
          "how many files the job has",
          "completion and the queue's record count them, so that a file that no record names shows");
    }
    for (String file : about.facts().members("files")) {
      told.cite(file + ".url");
    }
    boolean all = about.facts().is("job.fileCount", String.valueOf(named));
    return told.say(all ? "All of them are named here." : "Not all of them are named here.")
        .value(all ? "yes" : named == 0 ? "no" : "partly")
        .told();
  }
}
