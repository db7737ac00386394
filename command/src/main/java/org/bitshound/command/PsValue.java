package org.bitshound.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an expression comes to, as far as it can be told without running anything.
sealed interface PsValue {
  /// A text or number, and the tricks that made it.
  record Text(String text, Set<Trick> tricks) implements PsValue {}

  /// A whole number: numbers are added up, where texts are put together.
  record Whole(int number) implements PsValue {}

  /// Several values.
  record Items(List<PsValue> items) implements PsValue {}

  /// A table; the names in lower case.
  record Table(Map<String, PsValue> entries) implements PsValue {}

  /// Code that can be called.
  record Code(PsNode.Block block, Set<Trick> tricks) implements PsValue {}

  /// A BITS job, as the cmdlets hand it on.
  ///
  /// @param name title or id, where the text says it
  record Job(Optional<String> name) implements PsValue {}

  /// Bytes, a letter of Latin-1 each.
  record Bytes(String bytes) implements PsValue {}

  /// A command in the making, as `[powershell]::Create()` gives it.
  record Pipe(Optional<String> command, List<Binding> bindings) implements PsValue {}

  /// One of several values: a condition tells which while the script runs.
  ///
  /// @param raw the variable as it stands
  record OneOf(List<PsValue> values, String raw) implements PsValue {}

  /// What cannot be told.
  ///
  /// @param raw the expression as it stands, values that are known put in
  record Unknown(String raw) implements PsValue {}

  static Text text(String text) {
    return new Text(text, Set.of());
  }

  static Text made(String text, Trick how, PsValue... of) {
    var tricks = EnumSet.of(how);
    for (PsValue value : of) {
      tricks.addAll(value.allTricks());
    }
    return new Text(text, Set.copyOf(tricks));
  }

  /// {@return the tricks in it and in what it holds}
  default Set<Trick> allTricks() {
    return switch (this) {
      case Text text -> text.tricks();
      case Code code -> code.tricks();
      case Items items -> allTricks(items.items());
      case OneOf either -> allTricks(either.values());
      case Whole number -> Set.of();
      case Table table -> Set.of();
      case Job job -> Set.of();
      case Bytes bytes -> Set.of();
      case Pipe pipe -> Set.of();
      case Unknown unknown -> Set.of();
    };
  }

  private static Set<Trick> allTricks(List<PsValue> values) {
    var tricks = EnumSet.noneOf(Trick.class);
    values.forEach(value -> tricks.addAll(value.allTricks()));
    return tricks;
  }

  /// {@return the text of a single value; absent where it has none or is not known}
  default Optional<String> asText() {
    return switch (this) {
      case Text text -> Optional.of(text.text());
      case Whole number -> Optional.of(Integer.toString(number.number()));
      case OneOf either -> Optional.empty();
      case Items items ->
          items.items().size() == 1 ? items.items().get(0).asText() : Optional.empty();
      case Table table -> Optional.empty();
      case Code code -> Optional.empty();
      case Job job -> Optional.empty();
      case Bytes bytes -> Optional.empty();
      case Pipe pipe -> Optional.empty();
      case Unknown unknown -> Optional.empty();
    };
  }

  /// {@return its text, or the expression as it stands where that cannot be told}
  default String shown() {
    return switch (this) {
      case Unknown unknown -> unknown.raw();
      case OneOf either -> either.raw();
      default -> asText().orElse("");
    };
  }

  /// {@return the values in it, itself where it is single}
  default List<PsValue> asItems() {
    return this instanceof Items items ? items.items() : List.of(this);
  }
}
