package org.bitshound.playbook;

import java.util.List;

/// Whether what was fetched is all there was to fetch.
final class Bytes implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> sized =
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".sizeTransferred"))
            .toList();
    told.each(
        sized,
        "{.sizeTransferred#}[ of {.sizeTotal#}] bytes of {.url} were transferred.",
        "more files");
    if (told.isEmpty()) {
      return about
          .later()
          .none(
              "No record of this job counts bytes",
              "no",
              "how many bytes were transferred",
              "a size ties the transfer to a file and to the proxy's records");
    }
    long whole =
        sized.stream()
            .filter(file ->
                about
                    .facts()
                    .text(file + ".sizeTransferred")
                    .equals(about.facts().text(file + ".sizeTotal")))
            .count();
    return told.value(whole == sized.size() ? "yes" : whole == 0 ? "no" : "partly").told();
  }
}
