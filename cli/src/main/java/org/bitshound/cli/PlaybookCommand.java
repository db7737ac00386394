package org.bitshound.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Playbook;
import org.bitshound.hunt.PlaybookFile;
import org.bitshound.playbook.PlaybookDefinition;
import org.bitshound.playbook.PlaybookRefused;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.Fault;
import org.bitshound.report.words.Printable;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound playbook list|show ID|check FILE`: the playbooks that a hunt runs. Manual:
/// docs/cli/playbook.md.
final class PlaybookCommand implements Command<PlaybookOptions> {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Lists the playbooks that a hunt runs (list), writes one of them (show ID), or checks",
            "one's own (check FILE).")
        .footer(
            "",
            "Example: a playbook of one's own, begun from a built-in one:",
            "  bitshound playbook show bits-unapproved-url > mine.yml",
            "  (in mine.yml, change the id: those of the built-in ones are taken)",
            "  bitshound playbook check mine.yml",
            "  bitshound hunt --playbook mine.yml --json case.json evidence/");
    spec.addPositional(Options.words("ACTION", "list, show ID, or check FILE."));
    return spec;
  }

  @Override
  public PlaybookOptions read(Given given) throws Complaint {
    List<String> words = given.arguments();
    Optional<PlaybookOptions.Action> action = PlaybookOptions.Action.named(words.getFirst());
    if (action.isEmpty()) {
      throw Complaint.usage(
          "no such action", "'" + words.getFirst() + "'", "one of list, show, check");
    }
    List<String> targets = words.subList(1, words.size());
    if (targets.size() != action.get().targets()) {
      throw Complaint.usage(
          "wrong number of words", "'" + String.join(" ", words) + "'", action.get().form());
    }
    return new PlaybookOptions(action.get(), targets.stream().findFirst());
  }

  @Override
  public ExitCode run(PlaybookOptions options, Console console) throws IOException, Complaint {
    return switch (options.action()) {
      case LIST -> list(console);
      case SHOW -> show(options.target().orElseThrow(), console);
      case CHECK -> check(options.target().orElseThrow(), console);
    };
  }

  private static ExitCode list(Console console) throws IOException {
    for (PlaybookDefinition each : Playbooks.builtIn().all()) {
      Playbook playbook = each.playbook(List.of());
      console.line(
          playbook.id()
              + ": "
              + playbook.title()
              + "; "
              + playbook.steps().size()
              + " steps, opened by "
              + String.join(", ", playbook.opens().analytics()));
    }
    return ExitCode.DONE;
  }

  private static ExitCode show(String id, Console console) throws IOException, Complaint {
    if (!Playbooks.BUILT_IN.contains(id)) {
      throw Complaint.usage(
          "no such playbook", "'" + id + "'", "one of " + String.join(", ", Playbooks.BUILT_IN));
    }
    console.bytes().write(Playbooks.text(id));
    return ExitCode.DONE;
  }

  private static ExitCode check(String file, Console console) throws IOException, Complaint {
    Inputs.mustBeFile(file, "a playbook");
    try {
      PlaybookDefinition playbook = PlaybookFile.read(file);
      console.line(
          Printable.text(file)
              + ": no fault; "
              + playbook.id()
              + ", SHA-256 "
              + playbook.used().sha256());
      return ExitCode.DONE;
    } catch (PlaybookRefused refused) {
      for (Fault fault : refused.faults()) {
        console.line(Printable.text(fault.text()));
      }
      return ExitCode.SEVERITY_REACHED;
    }
  }
}
