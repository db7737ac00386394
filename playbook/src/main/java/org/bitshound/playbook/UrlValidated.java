package org.bitshound.playbook;

/// Whether the address itself is covered: by the policy, or by an entry of known software.
final class UrlValidated implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    boolean approved = !about.facts().members("destinations").isEmpty();
    for (String to : about.facts().members("destinations")) {
      boolean yes = about.facts().is(to + ".approval.status", "approved");
      approved &= yes;
      told.sayOf(
          to,
          yes
              ? "{.host} is approved by {.approval.entry}."
              : "{.host} is {.approval.status}[ by {.approval.entry}], of {.approval.of} entries of"
                  + " the policy.");
    }
    for (String entry : about.facts().members("expectedBecause")) {
      boolean url =
          about
              .facts()
              .text(entry + ".agrees")
              .filter(fields -> fields.contains(".url"))
              .isPresent();
      if (url) {
        told.sayOf(entry, "The entry {.entry} expects this address.");
        approved = true;
      }
    }
    boolean looked =
        about.facts().members("destinations").stream()
            .anyMatch(to -> !about.facts().is(to + ".approval.of", "0"));
    return approved || looked ? told.value(approved).told() : NoPolicy.about(about);
  }
}
