package org.bitshound.playbook;

import org.bitshound.playbook.rule.SwitchRule;

/// The rule that finds bitsadmin with the switches that build a job to keep.
final class SwitchRules implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return Reply.Told.words(
            "The rule looks for switches and not for words, in any folder and under another name, and"
                + " for the image by the name that each log gives it; every OR stands in brackets.")
        .with(SwitchRule.get().rows());
  }
}
