package org.bitshound.playbook;

/// What the collection holds.
final class CollectionCount implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.tell().say("{summary.cases} cases were found on {summary.hosts} hosts, {summary.jobs} of them jobs.").told();
  }
}
