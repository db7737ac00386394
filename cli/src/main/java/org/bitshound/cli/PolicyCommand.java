package org.bitshound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bitshound.hunt.PolicyFile;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyDraft;
import org.bitshound.policy.PolicyRefused;
import org.bitshound.report.words.Printable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `bitshound policy check FILE|init|draft CASEFILE`: what the operator decided, checked, begun
/// from the built-in policy, or drafted from what a hunt saw. Manual: docs/cli/policy.md.
final class PolicyCommand implements Command<PolicyOptions> {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Checks a policy (check FILE), writes one to begin with (init), or drafts one from a",
            "case file (draft CASEFILE). A check names faults, and lines to look at: such as stand",
            "twice, are too wide or have expired.")
        .footer(
            "",
            "Example: a draft from what a hunt saw, and its check once somebody has read it:",
            "  bitshound policy draft case.json > policy.yml",
            "  bitshound policy check policy.yml");
    spec.addPositional(Options.words("ACTION", "check FILE, init, or draft CASEFILE."));
    spec.addOption(
        OptionSpec.builder("--at")
            .type(String.class)
            .paramLabel("DAY")
            .description("Check what has expired on this day (2027-01-31). Default: today.")
            .build());
    return spec;
  }

  @Override
  public PolicyOptions read(Given given) throws Complaint {
    List<String> words = given.arguments();
    Optional<PolicyOptions.Action> action = PolicyOptions.Action.named(words.getFirst());
    if (action.isEmpty()) {
      throw Complaint.usage(
          "no such action", "'" + words.getFirst() + "'", "one of check, init, draft");
    }
    List<String> files = words.subList(1, words.size());
    if (files.size() != action.get().files()) {
      throw Complaint.usage(
          "wrong number of files", "'" + String.join(" ", words) + "'", action.get().form());
    }
    if (given.has("--at") && action.get() != PolicyOptions.Action.CHECK) {
      throw Complaint.usage("nothing to check on a day", "--at with " + words.getFirst(), "check");
    }
    return new PolicyOptions(action.get(), files.stream().findFirst(), day(given));
  }

  private static Optional<LocalDate> day(Given given) throws Complaint {
    Optional<String> text = given.text("--at");
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException unreadable) {
      throw Complaint.usage("not a day", "--at '" + text.orElseThrow() + "'", "2027-01-31");
    }
  }

  @Override
  public ExitCode run(PolicyOptions options, Console console) throws IOException, Complaint {
    return switch (options.action()) {
      case INIT -> {
        console.bytes().write(Policy.template());
        yield ExitCode.DONE;
      }
      case CHECK -> check(options, console);
      case DRAFT -> {
        String draft = PolicyDraft.of(Inputs.caseFile(options.file().orElseThrow()));
        console.bytes().write(draft.getBytes(StandardCharsets.UTF_8));
        yield ExitCode.DONE;
      }
    };
  }

  private static ExitCode check(PolicyOptions options, Console console)
      throws IOException, Complaint {
    String file = options.file().orElseThrow();
    LocalDate day = options.day().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    Inputs.mustBeFile(file, "a policy");
    try {
      Policy policy = PolicyFile.read(file);
      for (Fault doubt : PolicyFile.doubts(file, day)) {
        console.line(Printable.text(doubt.text()) + " (no fault)");
      }
      console.line(Printable.text(file) + ": no fault; SHA-256 " + policy.sha256());
      return ExitCode.DONE;
    } catch (PolicyRefused refused) {
      for (Fault fault : refused.faults()) {
        console.line(Printable.text(fault.text()));
      }
      return ExitCode.SEVERITY_REACHED;
    }
  }
}
