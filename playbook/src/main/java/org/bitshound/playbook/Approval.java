package org.bitshound.playbook;

import java.util.List;

/// Whether the policy approves of the destination, by which entry.
final class Approval implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> to = about.facts().members("destinations");
    boolean looked =
        to.stream()
            .anyMatch(at ->
                !about.facts().is(at + ".approval.of", "0") && about.has(at + ".approval.of"));
    if (!looked) {
      return NoPolicy.about(about);
    }
    told.each(
        to,
        "{.host} is {.approval.status}[ by {.approval.entry}], of {.approval.of} entries.",
        "more names");
    boolean all = to.stream().allMatch(at -> about.facts().is(at + ".approval.status", "approved"));
    boolean none =
        to.stream().noneMatch(at -> about.facts().is(at + ".approval.status", "approved"));
    return told.value(all ? "yes" : none ? "no" : "partly").told();
  }
}
