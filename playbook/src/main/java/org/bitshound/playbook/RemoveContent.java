package org.bitshound.playbook;

/// What is to be gone when all is cleaned.
final class RemoveContent implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".destination"))
            .toList(),
        "{.destination} is to be gone[; by its records its SHA-256 is {.hashes.sha256}].",
        "more files");
    told.each(
        about.facts().members("followOn"),
        "What {.image} did after {.time} is to be followed up.",
        "more processes");
    return told.isEmpty() ? new Reply.Useless("no-local-name") : told.told();
  }
}
