package org.bitshound.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Folds expressions of literals to values. What depends on anything else is [PsValue.Unknown] and
/// keeps its text. Not thread-safe.
final class PsEvaluator {
  private final PsRun run;
  private final PsState state;
  private final Budget budget;

  PsEvaluator(PsRun run, PsState state, Budget budget) {
    this.run = run;
    this.state = state;
    this.budget = budget;
  }

  PsValue value(PsNode node) {
    if (!budget.takes(1)) {
      return new PsValue.Unknown("");
    }
    PsValue value = unlimited(node);
    int size =
        value instanceof PsValue.Items items
            ? Limits.MEMBER * items.items().size()
            : value.asText().map(String::length).orElse(1);
    return budget.takes(size) ? value : new PsValue.Unknown("");
  }

  private PsValue unlimited(PsNode node) {
    return switch (node) {
      case PsNode.Literal literal -> new PsValue.Text(literal.text(), literal.tricks());
      case PsNode.Whole number -> new PsValue.Whole(number.number());
      case PsNode.Expandable expandable -> expanded(expandable);
      case PsNode.Variable variable ->
          state.get(variable.name()).orElse(new PsValue.Unknown(variable.raw()));
      case PsNode.Items items ->
          new PsValue.Items(items.items().stream().map(this::value).toList());
      case PsNode.Table table -> table(table);
      case PsNode.Chain chain -> chain(chain);
      case PsNode.Unary unary -> PsOperators.unary(unary.operator(), value(unary.operand()));
      case PsNode.Type type -> typed(type);
      case PsNode.Member member -> new PsMembers(this, run).value(member);
      case PsNode.Index index ->
          PsOperators.index(value(index.target()), value(index.place()), raw(node));
      case PsNode.Block block -> new PsValue.Code(block, Set.of());
      case PsNode.Nested nested -> nested(nested);
      case PsNode.Unreadable unreadable -> new PsValue.Unknown(unreadable.raw());
    };
  }

  private PsValue expanded(PsNode.Expandable expandable) {
    var text = new StringBuilder();
    boolean isKnown = true;
    var tricks = EnumSet.noneOf(Trick.class);
    tricks.addAll(expandable.tricks());
    for (PsNode part : expandable.parts()) {
      PsValue value = value(part);
      Optional<String> plain = value.asText();
      boolean isPlainEnvironment = part instanceof PsNode.Variable v && v.name().startsWith("env:");
      isKnown &= plain.isPresent() || isPlainEnvironment;
      text.append(isPlainEnvironment ? raw(part) : plain.orElseGet(() -> shown(value, part)));
      tricks.addAll(value.allTricks());
    }
    return isKnown
        ? new PsValue.Text(text.toString(), Set.copyOf(tricks))
        : new PsValue.Unknown(text.toString());
  }

  /// A variable of the environment is told better by its own name.
  private static String shown(PsValue value, PsNode part) {
    return value.shown().startsWith("$env:") ? value.shown() : raw(part);
  }

  private PsValue table(PsNode.Table table) {
    var entries = new LinkedHashMap<String, PsValue>();
    for (PsNode.Entry entry : table.entries()) {
      value(entry.key())
          .asText()
          .ifPresent(name -> entries.put(Letters.lower(name), run.result(entry.value())));
    }
    return new PsValue.Table(entries);
  }

  /// A sum of texts is put together once and not at every sign.
  private PsValue chain(PsNode.Chain chain) {
    PsValue result = value(chain.first());
    boolean isLiteral = chain.first() instanceof PsNode.Literal;
    var sum = new StringBuilder();
    boolean isSum = false;
    for (PsNode.Link link : chain.links()) {
      PsValue right = value(link.right());
      isLiteral &= link.right() instanceof PsNode.Literal;
      Optional<String> text = right.asText();
      boolean joins =
          link.operator().equals("+")
              && text.isPresent()
              && result.asText().isPresent()
              && !(result instanceof PsValue.Whole);
      if (!joins) {
        result = isSum ? new PsValue.Text(sum.toString(), result.allTricks()) : result;
        isSum = false;
        result = PsOperators.binary(link.operator(), result, right, raw(chain.first()));
        continue;
      }
      if (!isSum) {
        sum.setLength(0);
        sum.append(result.asText().orElse(""));
        isSum = true;
      }
      sum.append(text.get());
      result =
          isLiteral
              ? PsValue.made("", Trick.STRING_CONCATENATION, result, right)
              : new PsValue.Text("", union(result, right));
    }
    return isSum ? new PsValue.Text(sum.toString(), result.allTricks()) : result;
  }

  private static Set<Trick> union(PsValue one, PsValue other) {
    var tricks = EnumSet.noneOf(Trick.class);
    tricks.addAll(one.allTricks());
    tricks.addAll(other.allTricks());
    return Set.copyOf(tricks);
  }

  private PsValue typed(PsNode.Type type) {
    if (type.value().isEmpty()) {
      return new PsValue.Unknown("[" + type.name() + "]");
    }
    PsValue value = value(type.value().get());
    return PsOperators.cast(type.name(), value);
  }

  private PsValue nested(PsNode.Nested nested) {
    PsValue value = run.result(nested.statements());
    boolean isEnvironment = value.shown().startsWith("$env:");
    return value instanceof PsValue.Unknown && !isEnvironment
        ? new PsValue.Unknown(nested.raw())
        : value;
  }

  PsValue sum(PsValue left, PsValue right) {
    Optional<String> one = left.asText();
    Optional<String> other = right.asText();
    boolean areTexts =
        one.isPresent()
            && other.isPresent()
            && !(left instanceof PsValue.Items || left instanceof PsValue.Whole);
    if (areTexts && budget.takes(one.get().length())) {
      return new PsValue.Text(one.get() + other.get(), union(left, right));
    }
    return budget.takes(Limits.MEMBER * (members(left) + members(right)))
        ? PsOperators.binary("+", left, right, "")
        : new PsValue.Unknown("");
  }

  private static int members(PsValue value) {
    return value instanceof PsValue.Table table ? table.entries().size() : value.asItems().size();
  }

  List<PsValue> values(List<PsNode> nodes) {
    var values = new ArrayList<PsValue>();
    nodes.forEach(node -> values.add(value(node)));
    return values;
  }

  /// {@return the text of an expression, as far as it is kept}
  static String raw(PsNode node) {
    return switch (node) {
      case PsNode.Literal literal -> literal.text();
      case PsNode.Whole number -> Integer.toString(number.number());
      case PsNode.Variable variable -> variable.raw();
      case PsNode.Nested nested -> nested.raw();
      case PsNode.Unreadable unreadable -> unreadable.raw();
      case PsNode.Member member -> raw(member.target()) + "." + raw(member.name());
      case PsNode.Index index -> raw(index.target()) + "[…]";
      case PsNode.Type type ->
          "[" + type.name() + "]" + type.value().map(PsEvaluator::raw).orElse("");
      case PsNode.Expandable expandable -> "";
      case PsNode.Items items -> "";
      case PsNode.Table table -> "";
      case PsNode.Chain chain -> "";
      case PsNode.Unary unary -> "";
      case PsNode.Block block -> "";
    };
  }
}
