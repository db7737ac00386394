package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;

/// What stands above the maker, up to the root or the first gap.
final class ParentChain implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> above = about.facts().members("creator.ancestors");
    told.each(
        above,
        "{.image} stands above the maker[, as “{.commandLine}”][; it counts as {.class}].",
        "more stand above");
    if (above.isEmpty()) {
      told.each(
          about.facts().members("commands"),
          "{.process.parent.image} started the command's process[, itself as"
              + " “{.process.parent.commandLine}”].",
          "more commands have a parent");
    } else if (about.facts().is(above.getLast() + ".gap", "true")) {
      told.say("What started {" + above.getLast() + ".image} is not logged.");
    }
    if (told.isEmpty()) {
      return about.none(
          "No start of the maker is logged, so nothing can be said of what stands above it",
          "",
          "what started the maker",
          "a script host, an Office program or a remote session above it would change its weight");
    }
    Optional<String> finding = about.finding("suspicious-parent");
    if (finding.isPresent()) {
      return told.cite(finding.get() + ".why").value("yes").told();
    }
    boolean whole = !above.isEmpty() && !about.facts().is(above.getLast() + ".gap", "true");
    return told.value(whole ? "no" : "partly").told();
  }
}
