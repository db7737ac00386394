package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// Nobody said which names are approved.
final class NoPolicy {
  private NoPolicy() {}

  static Reply about(Inquiry inquiry) {
    return inquiry.unknown(
        UnknownBecause.NO_POLICY,
        "Whether the destination is approved cannot be known: no policy was given that approves or"
            + " denies any name. It would settle which transfers are the house's own.",
        List.of("policy"),
        List.of(
            inquiry
                .collecting()
                .words(
                    "Draft a policy with bitshound policy draft, have it reviewed, and hunt with"
                        + " --policy",
                    "policy")));
  }
}
