package org.bitshound.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options that more than one command takes, and how an option is declared.
final class Options {
  private Options() {}

  static OptionSpec flag(String name, String... help) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(help).build();
  }

  static OptionSpec value(String name, String label, String... help) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(help)
        .build();
  }

  /// An option that may be given several times.
  static OptionSpec values(String name, String label, String... help) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(help)
        .build();
  }

  /// One path or more.
  static PositionalParamSpec paths(String label, String... help) {
    return arguments(label, help).build();
  }

  /// As many arguments as the label names.
  static PositionalParamSpec words(String label, String... help) {
    return arguments(label, help).hideParamSyntax(true).build();
  }

  private static PositionalParamSpec.Builder arguments(String label, String... help) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("1..*")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(help);
  }

  static CommandSpec reading(CommandSpec spec) {
    return spec.addOption(
            flag("--recover", "Also read deleted and damaged records, marked as recovered."))
        .addOption(flag("--strict", "Exit with 3 if anything could not be read."))
        .addOption(value("--threads", "N", "How many threads read. Default: one a core."));
  }

  static CommandSpec common(CommandSpec spec) {
    return spec.addOption(
            value("--color", "WHEN", "Colour: always, never or auto (default: auto)."))
        .addOption(
            OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("Show this help.")
                .build());
  }
}
