package org.bitshound.playbook;

/// Whether a saved list or the job database shows what BITS has in its queue.
final class QueueState implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    if (about
        .facts()
        .text("job.seenIn")
        .filter(seen -> seen.contains("database") || seen.contains("snapshot"))
        .isPresent()) {
      told.say(
          "The job is in what was saved of the queue ({job.seenIn})[; its state is {job.state}].");
    }
    return about.orNone(
        told,
        "What was saved of the queue does not hold this job",
        "what BITS had in its queue, this job included",
        "a list of all users' jobs would show which still live, with their notify commands");
  }
}
