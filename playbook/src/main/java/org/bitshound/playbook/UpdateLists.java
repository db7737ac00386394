package org.bitshound.playbook;

/// What a policy could say of this case, once somebody has decided.
final class UpdateLists implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      String name = about.has(to + ".host") ? "{.host}" : "{.address}";
      told.sayOf(
          to,
          name + " belongs under approved or denied destinations[; it is {.approval.status} now].");
    }
    return told.isEmpty() ? new Reply.Useless("no-remote-name") : told.told();
  }
}
