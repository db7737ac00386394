package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// The hashes of what was fetched, from any record, else how to get them.
final class FileHashes implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> onDisk =
        CollectedWords.there(about.facts()).stream()
            .filter(file -> about.has(file + ".onDisk.hashes"))
            .toList();
    told.each(
        onDisk,
        "{.onDisk.path}, which is {.destination}, has [SHA-256 {.onDisk.hashes.sha256} ]"
            + "[SHA-1 {.onDisk.hashes.sha1} ][MD5 {.onDisk.hashes.md5} ]now, and {.onDisk.size#}"
            + " bytes[ of {.sizeTotal#} that were to be fetched].",
        "more files");
    about.contradiction("content-differs").ifPresent(at -> told.sayOf(at, "But {.text}."));
    told.each(
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".hashes") && !onDisk.contains(file))
            .toList(),
        "{.destination} has [SHA-256 {.hashes.sha256} ][SHA-1 {.hashes.sha1} ][MD5 {.hashes.md5}"
            + " ]by its records.",
        "more files");
    if (!told.isEmpty()) {
      return told.told();
    }
    var collect = new ArrayList<PreparedCommand>();
    for (String file : about.facts().members("files")) {
      about
          .facts()
          .text(file + ".destination")
          .ifPresent(path ->
              collect.add(
                  about
                      .collecting()
                      .onFile("Get-FileHash -Algorithm SHA256", file + ".destination", path)));
    }
    collect.addAll(collect.isEmpty() ? about.collecting().of("files") : List.of());
    return about.unknown(
        UnknownBecause.ABSENT,
        "The hash of what was fetched cannot be known: no record carries it, and the file is "
            + (about.facts().where("files", "onDisk.present", "false").isEmpty()
                ? "not in the evidence."
                : "not in its folder, which was collected.")
            + " It would tell a known tool from an unknown one, on every host.",
        List.of("files"),
        collect);
  }
}
