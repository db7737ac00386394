package org.bitshound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bitshound.hunt.PolicyFile;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyDraft;
import org.bitshound.policy.PolicyRefused;
import org.bitshound.report.words.Printable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `bitshound policy check FILE|init|draft CASEFILE`: what the operator decided, checked, begun
/// from the built-in policy, or drafted from what a hunt saw. Manual: docs/cli/policy.md.
final class PolicyCommand implements Command<PolicyOptions> {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Checks a policy (check FILE), writes one to begin with (init), or drafts one from a",
            "case file (draft CASEFILE).")
        .footer(
            "",
            "Example: a draft from what a hunt saw, and its check once somebody has read it:",
            "  bitshound policy draft case.json > policy.yml",
            "  bitshound policy check policy.yml");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("ACTION")
            .description("check FILE, init, or draft CASEFILE.")
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
    return new PolicyOptions(action.get(), files.stream().findFirst());
  }

  @Override
  public ExitCode run(PolicyOptions options, Console console) throws IOException, Complaint {
    return switch (options.action()) {
      case INIT -> {
        console.bytes().write(Policy.template());
        yield ExitCode.DONE;
      }
      case CHECK -> check(options.file().orElseThrow(), console);
      case DRAFT -> {
        String draft = PolicyDraft.of(Inputs.caseFile(options.file().orElseThrow()));
        console.bytes().write(draft.getBytes(StandardCharsets.UTF_8));
        yield ExitCode.DONE;
      }
    };
  }

  private static ExitCode check(String file, Console console) throws IOException, Complaint {
    Inputs.mustBeReadable(List.of(file));
    try {
      Policy policy = PolicyFile.read(file);
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
