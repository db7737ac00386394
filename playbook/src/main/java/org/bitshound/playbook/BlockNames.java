package org.bitshound.playbook;

/// Which names to block, and which not whole.
final class BlockNames implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      if (!about.facts().is(to + ".approval.status", "approved")) {
        String name = about.has(to + ".host") ? "{.host}" : "{.address}";
        boolean shared =
            about
                .facts()
                .text(to + ".classes")
                .filter(words -> words.contains("file-host"))
                .isPresent();
        told.sayOf(
            to,
            shared
                ? name + " serves others too: block the URL, not the host."
                : name + " is no approved name: a block of it needs somebody's decision.");
      }
    }
    return told.isEmpty() ? new Reply.Useless("no-remote-name") : told.told();
  }
}
