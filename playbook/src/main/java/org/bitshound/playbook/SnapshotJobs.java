package org.bitshound.playbook;

/// Saving the list of jobs first: the prepared action says how.
final class SnapshotJobs implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return new Reply.Useless("nothing-waits");
  }
}
