package org.bitshound.playbook;

/// Whether start and stop are tied to the job's making.
final class TieToCreation implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    if (about.has("job.id")) {
      told.say(
          "The making at {job.created} and the transfers carry one job id, {job.id}[;"
              + " {creator.image} made it].");
    }
    return told.isEmpty() ? Maker.unknown(about) : told.value(true).told();
  }
}
