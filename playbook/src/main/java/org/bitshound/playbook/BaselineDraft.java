package org.bitshound.playbook;

import java.util.List;
import org.bitshound.playbook.rule.RuleText;

/// What would be a baseline of destinations: a draft from this collection, for somebody to review.
final class BaselineDraft implements Question {
  private static final String DRAFT =
      """
      bitshound policy draft case.json > policy.yml
      bitshound policy check policy.yml
      """;

  @Override
  public Reply answer(Inquiry about) {
    Reply shared = new SharedOverHosts().answer(about);
    Reply.Told advice =
        Reply.Told.words(
            "A draft has each destination of this collection with its hosts, makers and owners, and"
                + " is refused until somebody answers for each line. The check also names lines that"
                + " stand twice, are too wide or have expired.");
    return (shared instanceof Reply.Told told ? told.and(advice) : advice)
        .with(List.of(RuleText.row(DRAFT, "policy.yml", "policy")));
  }
}
