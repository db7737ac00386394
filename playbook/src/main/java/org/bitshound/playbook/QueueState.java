package org.bitshound.playbook;

/// Whether a saved list or the job database shows what BITS has in its queue.
final class QueueState implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    if (about.isInQueue()) {
      told.say(
          "The job is in what was saved of the queue ({job.seenIn})[, {job.record}][; its state is"
              + " {job.state}][; it was last changed at {job.modified}].");
      told.say("Its notify command is {job.notify.program}[ with “{job.notify.arguments}”].");
    }
    return about.orNone(
        told,
        "What was saved of the queue does not hold this job",
        "what BITS had in its queue, this job included",
        "a list of all users' jobs would show which still live, with their notify commands");
  }
}
