package org.bitshound.playbook;

import java.util.List;

/// Whether a policy shortens the life of idle jobs.
final class IdleLimit implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.setting(
        List.of("job-inactivity-timeout", "max-download-time"),
        "Without a policy an idle job lives 90 days.",
        "registry");
  }
}
