package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionDecision;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;

/// An action that has no number yet: it is known by its key, and names by theirs what must come
/// first. Its author fills it; not thread-safe.
final class Prepared {
  /// Keys of actions that others require.
  static final String SNAPSHOT = "snapshot";

  static final String DATABASE = "database";
  static final String CANCEL = "cancel";

  final String key;
  final Action.Draft action = new Action.Draft();
  private final ActionTarget.Draft target = new ActionTarget.Draft();
  private final CaseFacts facts;
  private final List<String> needs = new ArrayList<>();
  private Optional<String> insteadOf = Optional.empty();

  Prepared(CaseFacts facts, String key, ActionPhase phase, ActionVerb verb) {
    this.facts = facts;
    this.key = key;
    action.phase = Optional.of(phase);
    action.verb = Optional.of(verb);
    action.decision = Optional.of(ActionDecision.OPERATOR);
    target.host = Optional.of(facts.hostName());
  }

  /// {@return the key of the action that saves a file}
  static String saveOf(String place) {
    return "save " + place;
  }

  List<String> needs() {
    return needs;
  }

  Optional<String> insteadOf() {
    return insteadOf;
  }

  Prepared at(Consumer<ActionTarget.Draft> more) {
    more.accept(target);
    return this;
  }

  Prepared text(String text) {
    action.text = Optional.of(text);
    return this;
  }

  /// The first of these analytics that found something, or the worst finding.
  Prepared because(String... analytics) {
    action.why = Optional.of(facts.why(analytics));
    action.evidence.addAll(facts.evidenceOf(analytics));
    return this;
  }

  Prepared why(String why, List<String> evidence) {
    action.why = Optional.of(why);
    action.evidence.addAll(evidence);
    return this;
  }

  Prepared effect(String effect) {
    action.effect = Optional.of(effect);
    return this;
  }

  Prepared undo(String undo) {
    action.undo = Optional.of(undo);
    return this;
  }

  Prepared condition(String condition) {
    action.condition = Optional.of(condition);
    return this;
  }

  Prepared decidedByOwner() {
    action.decision = Optional.of(ActionDecision.OWNER);
    return this;
  }

  Prepared shared() {
    action.shared = Optional.of(true);
    return this;
  }

  Prepared after(String... keys) {
    needs.addAll(List.of(keys));
    return this;
  }

  Prepared after(List<String> keys) {
    needs.addAll(keys);
    return this;
  }

  Prepared insteadOf(String other) {
    insteadOf = Optional.of(other);
    return this;
  }

  Prepared command(Line line) {
    action.commands.add(line.on(facts.hostName()));
    return this;
  }

  /// The folders that everything is saved to, before all else.
  void makeFolders() {
    Line folders =
        Line.cmd("md C:\\ir\\files C:\\ir\\quarantine").changes("makes folders for what is saved");
    action.commands.addFirst(folders.on(facts.hostName()));
  }

  Prepared serves(String... steps) {
    action.steps.addAll(facts.opened(steps));
    return this;
  }

  Action.Draft done() {
    action.target = Optional.of(target.toActionTarget());
    return action;
  }
}
