package org.bitshound.playbook;

/// Each address that the job has, or that a command asked for.
final class AskedUrls implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("files"),
        "The address is {.url}[, the local name {.destination}].",
        "more files");
    if (told.isEmpty()) {
      told.each(
          Commanded.withSource(about.facts()),
          "A command names {.source}[, for {.destination}].",
          "more are named");
    }
    return about.orNone(
        told,
        "No record of this case tells an address",
        "which address the job has",
        "the address is what is blocked, looked up and compared over hosts");
  }
}
