package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.playbook.action.CoverageGap;
import org.bitshound.playbook.action.CoverageGaps;

/// What a host's evidence could not show, with the settings that would change it and their
/// commands, most useful first.
final class HostAdvice {
  private HostAdvice() {}

  /// Adds the gaps of these settings; a gap makes an answer of what cannot be known.
  static Reply added(Reply reply, Inquiry about, String... settings) {
    List<CoverageGap> gaps =
        about.host().map(CoverageGaps::of).orElse(List.of()).stream()
            .filter(gap -> List.of(settings).contains(gap.setting()))
            .toList();
    if (gaps.isEmpty()) {
      return reply;
    }
    Reply.Told lacking = told(gaps);
    return reply instanceof Reply.Told said ? said.and(lacking) : lacking;
  }

  private static Reply.Told told(List<CoverageGap> gaps) {
    var sentences = new ArrayList<String>();
    var sources = new ArrayList<String>();
    var commands = new ArrayList<PreparedCommand>();
    for (CoverageGap gap : gaps) {
      sentences.add(
          "The evidence could not show " + gap.unseen() + ". " + gap.change() + " " + gap.costs());
      sources.add(gap.source());
      commands.addAll(gap.commands());
    }
    return Reply.Told.words(String.join(" ", sentences))
        .by(sources.stream().distinct().toList())
        .with(commands);
  }

  /// Adds who used BITS on the host with a tool, or with a program that nothing explains.
  static Reply addUses(Reply reply, Inquiry about, String what, String sentence, String none) {
    Telling told = about.tell();
    told.each(about.facts().where("uses", "what", what), sentence, "more uses");
    Reply.Told uses = told.isEmpty() ? Reply.Told.words(none) : told.told();
    return reply instanceof Reply.Told said ? said.and(uses) : reply;
  }

  /// {@return the commands of a host, for an administrator}
  static List<PreparedCommand> commands(Inquiry about, String changes, String... texts) {
    var collecting = new Collecting(about.host().map(Host::name).orElse("the host"));
    return List.of(texts).stream()
        .map(text -> collecting.change(text, Optional.of(changes)))
        .toList();
  }
}
