package org.bitshound.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A reading in the making. Not thread-safe.
final class Draft {
  private final Tool tool;
  private final Way way;
  private final Set<Trick> tricks = EnumSet.noneOf(Trick.class);
  private final List<Action> actions = new ArrayList<>();
  private final Set<String> notUnderstood = new LinkedHashSet<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private Outcome outcome = Outcome.WOULD_WORK;
  private Optional<Because> because = Optional.empty();

  Draft(Tool tool, Way way) {
    this.tool = tool;
    this.way = way;
    tricks.addAll(way.tricks());
    way.doubt().ifPresent(this::doubts);
  }

  Way way() {
    return way;
  }

  void add(Action action) {
    actions.add(action);
  }

  /// {@return whether nothing was peeled off and nothing undone}
  boolean isPlain() {
    return tricks.isEmpty() && way.depth() == 0;
  }

  boolean hasActions() {
    return !actions.isEmpty();
  }

  /// {@return whether each action that fetches or sends names an address and a full path}
  boolean isWhole() {
    return outcome != Outcome.WOULD_FAIL && actions.stream().allMatch(Draft::isWhole);
  }

  private static boolean isWhole(Action action) {
    return action.verb().namesAFile()
        ? isRemote(action.source()) || isRemote(action.destination())
        : action.job().isPresent();
  }

  private static boolean isRemote(Optional<String> name) {
    return name.filter(text -> text.contains("://") || text.startsWith("\\\\")).isPresent();
  }

  void trick(Trick trick) {
    tricks.add(trick);
  }

  void tricks(Set<Trick> some) {
    tricks.addAll(some);
  }

  void leftOver(String part) {
    if (!part.isEmpty()) {
      notUnderstood.add(part);
    }
  }

  void secret(String text) {
    if (!text.isEmpty()) {
      secrets.add(text);
    }
  }

  void fails(Because why) {
    worsen(Outcome.WOULD_FAIL, why);
  }

  void doubts(Because why) {
    worsen(Outcome.UNKNOWN, why);
  }

  /// The first reason of the worst outcome is the one that counts.
  private void worsen(Outcome to, Because why) {
    if (to.isWorseThan(outcome)) {
      outcome = to;
      because = Optional.of(why);
    }
  }

  /// @param text the command as the tool would get it
  /// @param given the text of the call that this was read from
  Reading finish(String text, String given) {
    String plain = text.strip();
    return new Reading(
        tool,
        plain.equals(given.strip()) ? Optional.empty() : Optional.of(plain),
        way.wrappers(),
        tricks.stream().sorted(Comparator.comparing(Trick::word)).toList(),
        actions,
        outcome,
        because,
        List.copyOf(notUnderstood),
        List.copyOf(secrets));
  }
}
