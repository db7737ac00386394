package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Takes the words of a command line one by one. Not thread-safe.
final class Words {
  private final List<Word> words;
  private int next;

  Words(List<Word> words) {
    this.words = words;
  }

  boolean hasNext() {
    return next < words.size();
  }

  int left() {
    return words.size() - next;
  }

  Word peek() {
    return words.get(next);
  }

  Word take() {
    return words.get(next++);
  }

  Optional<String> takeText() {
    return hasNext() ? Optional.of(take().text()) : Optional.empty();
  }

  boolean takeIf(String expected) {
    boolean taken = hasNext() && peek().is(expected);
    next += taken ? 1 : 0;
    return taken;
  }

  /// {@return the words left, joined by blanks; absent where there is none}
  Optional<String> takeRest() {
    if (!hasNext()) {
      return Optional.empty();
    }
    var rest = new StringJoiner(" ");
    while (hasNext()) {
      rest.add(take().text());
    }
    return Optional.of(rest.toString());
  }
}
