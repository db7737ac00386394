package org.bitshound.playbook;

/// What lists and rules say of the destination: a bare address, an odd port, a rare suffix, a file
/// host.
final class UrlClasses implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    boolean any = false;
    for (String to : about.facts().members("destinations")) {
      String name = about.has(to + ".host") ? "{.host}" : "{.address}";
      boolean below =
          !about.facts().text(to + ".host").equals(about.facts().text(to + ".registrableDomain"));
      if (about.has(to + ".classes")) {
        told.sayOf(
            to, name + (below ? "[, below {.registrableDomain},]" : "") + " counts as {.classes}.");
        told.each(
            about.facts().members(to + ".classified"),
            "{.class}: by the list {.list} of {.date}[, entry {.entry}].",
            "more lists");
        any = true;
      } else {
        told.sayOf(
            to,
            "No rule and no list says anything of "
                + name
                + (below ? "[, below {.registrableDomain}]." : "."));
      }
    }
    if (told.isEmpty()) {
      return new Reply.Useless("no-remote-name");
    }
    return told.value(any).told();
  }
}
