package org.bitshound.playbook;

import org.bitshound.playbook.rule.Forwarding;

/// How the events that the playbooks use reach a collector.
final class CentralLog implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return Reply.Told.words(about.advice().orElse(about.step().text())).with(Forwarding.rows());
  }
}
