package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.PreparedCommand;

/// Something that a host's evidence could not show, and the setting that would change it.
///
/// @param setting a fixed word, a name of `hosts[].settings` where there is one
/// @param source the coverage source that would have it
/// @param unseen what could not be seen, a part of a sentence: “which command line made a job”
/// @param change what to set, one sentence
/// @param costs what that costs
/// @param answers rows of the inventory that it would have answered
/// @param serves rows that ask for it
/// @param commands that set it
/// @param evidence refs of the host
public record CoverageGap(
    String setting,
    String source,
    String unseen,
    String change,
    String costs,
    List<String> answers,
    List<String> serves,
    List<PreparedCommand> commands,
    List<String> evidence) {

  /// Where events are collected rather than written.
  static final String FORWARDING = "event-forwarding";

  public CoverageGap {
    answers = List.copyOf(answers);
    serves = List.copyOf(serves);
    commands = List.copyOf(commands);
    evidence = List.copyOf(evidence);
  }

  boolean isOfForwarding() {
    return setting.equals(FORWARDING);
  }

  Optional<String> named() {
    return Optional.of(setting);
  }
}
