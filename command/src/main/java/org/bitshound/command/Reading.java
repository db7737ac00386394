package org.bitshound.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One run of a tool, or one call of a cmdlet, and what it would do.
///
/// @param decoded the command as the tool would get it; absent where that is the text as given
/// @param wrappers what was peeled off, outermost first
/// @param tricks by alphabet, each once
/// @param actions in the order of the command; never empty
/// @param because absent where it would work
/// @param notUnderstood parts left over or not known, letter for letter
/// @param secrets texts of the command that must not be shown: user names and passwords, values of
///   custom headers. They may stand in every other component and in the text itself
public record Reading(
    Tool tool,
    Optional<String> decoded,
    List<Wrapper> wrappers,
    List<Trick> tricks,
    List<Action> actions,
    Outcome outcome,
    Optional<Because> because,
    List<String> notUnderstood,
    List<String> secrets) {

  public Reading {
    wrappers = List.copyOf(wrappers);
    tricks = List.copyOf(tricks);
    actions = List.copyOf(actions);
    notUnderstood = List.copyOf(notUnderstood);
    secrets = List.copyOf(secrets);
  }

  Reading withSecrets(Set<String> more) {
    var all = new LinkedHashSet<>(secrets);
    more.stream().sorted().forEach(all::add);
    return new Reading(
        tool,
        decoded,
        wrappers,
        tricks,
        actions,
        outcome,
        because,
        notUnderstood,
        List.copyOf(all));
  }

  /// {@return how many wrappers were peeled off}
  public int depth() {
    return wrappers.size();
  }

  /// {@return whether this makes a job of its own, so that no other command can belong to it by
  /// title alone}
  public boolean isTransfer() {
    return actions.stream().anyMatch(action -> action.verb() == Verb.TRANSFER);
  }
}
