package org.bitshound.playbook;

/// What would have to be captured of what was fetched.
final class UploadOrDownloadPaths implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".destination"))
            .toList(),
        "{.destination} is to be captured, with its streams[; the temporary name is {.temporary}].",
        "more files");
    return told.isEmpty() ? new Reply.Useless("no-local-name") : told.told();
  }
}
