package org.bitshound.playbook;

import java.util.List;

/// Whether what was fetched is all there was to fetch, and what else counts the same.
final class Bytes implements Question {
  private static final int COMPARED = 4;

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
    sized.stream().limit(COMPARED).forEach(file -> compare(about, file, told));
    long whole = sized.stream().filter(file -> isWhole(about.facts(), file)).count();
    return told.value(whole == sized.size() ? "yes" : whole == 0 ? "no" : "partly").told();
  }

  /// What else counts the same bytes: the file itself, and the proxy, which counts headers too.
  private static void compare(Inquiry about, String file, Telling told) {
    boolean same = isSame(about.facts(), file, ".onDisk.size");
    told.sayOf(
        file,
        "The file itself, {.onDisk.path}, has {.onDisk.size#} bytes"
            + (same ? ", the same." : ", which is not the same."));
    ProxyComparison.compare(about, file, told);
  }

  private static boolean isWhole(Facts facts, String file) {
    boolean onDisk = !facts.has(file + ".onDisk.size") || isSame(facts, file, ".onDisk.size");
    return isSame(facts, file, ".sizeTotal") && onDisk;
  }

  private static boolean isSame(Facts facts, String file, String other) {
    return facts.text(file + ".sizeTransferred").equals(facts.text(file + other));
  }
}
