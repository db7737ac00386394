package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// How long BITS keeps a job that makes no progress (M1028).
final class ShortenLifetime implements Preparation {
  private static final String[] FINDINGS = {"long-lived-job", "retrying-job", "notify-command"};

  @Override
  public List<Prepared> of(CaseFacts facts) {
    boolean asked = Stream.of(FINDINGS).anyMatch(facts::found);
    if (!asked || !facts.isSuspicious() || facts.isSign()) {
      return List.of();
    }
    return List.of(
        new Prepared(facts, "lifetime", ActionPhase.PREVENT, ActionVerb.CHANGE_SETTING)
            .at(target -> target.setting = Optional.of("job-inactivity-timeout"))
            .text("Let BITS give up idle jobs sooner than after 90 days, by group policy (M1028).")
            .because(FINDINGS)
            .effect(
                "BITS cancels jobs that made no progress for that time, of updaters too, which make"
                    + " them anew. A change of any property begins the time again.")
            .undo("set the policy back")
            .decidedByOwner()
            .command(
                Line.text(
                    "Computer Configuration, Administrative Templates, Network, Background Intelligent"
                        + " Transfer Service: Timeout for inactive BITS jobs; Limit the maximum BITS"
                        + " job download time"))
            .command(Line.cmd("reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS /s"))
            .serves("T.26"));
  }
}
