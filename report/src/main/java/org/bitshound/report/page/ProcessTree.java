package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.FollowOn;

/// Who started whom, as far as the evidence says: what stands above the maker, the maker, the other
/// commands of the case, what the service host started, and what was run of the files.
final class ProcessTree {
  private final List<Block.Node> nodes = new ArrayList<>();

  private ProcessTree() {}

  static Section of(Case one) {
    var tree = new ProcessTree();
    one.creator().ifPresent(tree::maker);
    one.commands().forEach(command -> tree.command(command, one.creator()));
    tree.children(one.children());
    tree.deeds(one.followOn());
    return new Section(
        "processes",
        "Processes",
        tree.nodes.isEmpty() ? List.of() : List.of(new Block.Tree(tree.nodes)));
  }

  private void maker(Creator creator) {
    List<Ancestor> above = creator.ancestors().reversed();
    int depth = 0;
    for (Ancestor each : above) {
      String role = each.gap().orElse(false) ? "what started it is not known" : "";
      add(depth++, each.image(), each.processId(), each.commandLine(), role);
    }
    if (creator.image().isPresent() || creator.commandLine().isPresent()) {
      add(depth, creator.image(), creator.processId(), creator.commandLine(), "made the job");
    }
  }

  /// The commands of other processes than the maker.
  private void command(Command command, Optional<Creator> creator) {
    Optional<CommandProcess> process = command.process();
    boolean makers =
        process.isEmpty()
            || creator
                .filter(maker -> maker.processId().equals(process.get().processId()))
                .isPresent();
    if (!makers) {
      CommandProcess own = process.get();
      int depth = own.parent().isPresent() ? 1 : 0;
      own.parent().ifPresent(up -> add(0, up.image(), up.processId(), up.commandLine(), ""));
      add(depth, own.image(), own.processId(), Optional.of(command.text()), "gave the command");
    }
  }

  private void children(List<ChildProcess> children) {
    if (!children.isEmpty()) {
      nodes.add(new Block.Node(0, Text.said("the BITS service host"), ""));
    }
    for (ChildProcess child : children) {
      add(1, child.image(), child.processId(), child.commandLine(), child.why().orElse(""));
    }
  }

  private void deeds(List<FollowOn> deeds) {
    for (FollowOn deed : deeds) {
      if (deed.image().isPresent() && deed.action().equals("executed")) {
        add(0, deed.image(), OptionalLong.empty(), deed.commandLine(), "a fetched file that ran");
      }
    }
  }

  private void add(
      int depth,
      Optional<String> image,
      OptionalLong process,
      Optional<String> commandLine,
      String role) {
    String id = process.isPresent() ? " (process " + process.getAsLong() + ")" : "";
    String text =
        image.orElse("an unknown program") + id + commandLine.map(": "::concat).orElse("");
    var node = new Block.Node(depth, Text.quoted(text), Text.said(role).text());
    if (depth > 0 || !nodes.contains(node)) {
      nodes.add(node);
    }
  }
}
