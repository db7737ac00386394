package org.bitshound.playbook;

/// Which remote names were asked for, and by which way: web, share, or local.
final class RemoteNames implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      String name = about.has(to + ".host") ? "{.host}" : "{.address}";
      told.sayOf(
          to,
          name
              + " is meant[, by {.scheme}][, port {.port}][, as {.hostUnicode}][; it counts as"
              + " {.classes}].");
    }
    if (told.isEmpty()) {
      told.each(about.facts().members("files"), "{.url} is no remote name.", "more files");
    }
    return about.orNone(
        told,
        "No remote name was asked for in this case",
        "which remote name was asked for",
        "the name tells a web server from a share, and inside from outside");
  }
}
