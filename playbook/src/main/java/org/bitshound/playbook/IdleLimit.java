package org.bitshound.playbook;

import java.util.List;
import org.bitshound.playbook.rule.RuleText;

/// Whether a policy shortens the life of idle jobs.
final class IdleLimit implements Question {
  /// By group policy, since the unit of the registry's value is not certain.
  private static final String POLICY =
      """
      Computer Configuration, Administrative Templates, Network, Background Intelligent Transfer Service:
      Timeout for inactive BITS jobs; Limit the maximum BITS job download time
      """;

  @Override
  public Reply answer(Inquiry about) {
    Reply set =
        about.setting(
            List.of("job-inactivity-timeout", "max-download-time"),
            "Without a policy an idle job lives 90 days.",
            "registry");
    return set instanceof Reply.Told told
        ? told.with(List.of(RuleText.row(POLICY, "bits-policy.txt", "policy")))
        : set;
  }
}
