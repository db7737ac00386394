package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// Whether the maker is signed.
final class Signature implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "The signature of {creator.image} is {creator.signature.status}[, by"
            + " {creator.signature.signer}][ ({creator.signature.how})].");
    told.each(
        CollectedWords.there(about.facts()).stream()
            .filter(file -> about.has(file + ".onDisk.signature"))
            .toList(),
        "Of {.onDisk.path}, which stands where a fetched file belongs, the signature is {.onDisk.signature.status}:"
            + " {.onDisk.signature.how}.",
        "more files");
    if (!told.isEmpty()) {
      boolean ofMaker = about.has("creator.signature");
      return ofMaker
          ? told.value(about.facts().is("creator.signature.status", "valid")).told()
          : told.value("partly").told();
    }
    if (about.isKnownSoftware()) {
      return new Reply.Useless("explained");
    }
    var collect = new ArrayList<PreparedCommand>();
    about
        .facts()
        .text("creator.image")
        .ifPresent(path ->
            collect.add(
                about.collecting().onFile("Get-AuthenticodeSignature", "creator.image", path)));
    collect.addAll(collect.isEmpty() ? about.collecting().of("files") : List.of());
    return about.unknown(
        UnknownBecause.ABSENT,
        "Whether the maker or its script is signed cannot be known: no record tells a signature,"
            + " and the file is not in the evidence. A vendor's valid signature would speak for"
            + " ordinary software.",
        List.of("files"),
        collect);
  }
}
