package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Job;
import org.bitshound.playbook.quoting.Shown;

/// Renews secrets that the job was given, or that it offered to a strange host.
final class ResetCredential implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    var prepared = new ArrayList<Prepared>();
    boolean given =
        facts.one().job().flatMap(Job::credentials).orElse(false)
            || facts.isDone("set-credentials")
            || facts.found("credentials-outside");
    if (given && facts.isSuspicious()) {
      prepared.add(given(facts));
    }
    boolean offered = facts.foundFor("unapproved-url", "foreign-unc");
    if (offered && !facts.isOwnedByService() && facts.owner().isPresent()) {
      prepared.add(offered(facts, facts.owner().get()));
    }
    return prepared;
  }

  private static Prepared given(CaseFacts facts) {
    return new Prepared(facts, "reset given", ActionPhase.CONTAIN, ActionVerb.RESET_CREDENTIAL)
        .at(target -> target.job = facts.jobTarget())
        .text("Renew the passwords, keys and tokens that were given to " + facts.jobName() + ".")
        .because("credentials-outside", "upload-job", "job-persistence-command")
        .effect(
            "Whoever else uses them must get new ones. They read ‹redacted› here: the original"
                + " record or the job names the account.")
        .undo("none")
        .decidedByOwner();
  }

  private static Prepared offered(CaseFacts facts, String account) {
    return new Prepared(facts, "reset " + account, ActionPhase.CONTAIN, ActionVerb.RESET_CREDENTIAL)
        .at(target -> target.account = Optional.of(account))
        .text("Change the password of " + Shown.of(account) + ".")
        .because("unapproved-url")
        .effect(
            "A share of a strange host was asked as this account: Windows offers an answer from which"
                + " the password can be guessed. The user logs on anew.")
        .undo("none")
        .decidedByOwner();
  }
}
