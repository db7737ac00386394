package org.bitshound.command;

import java.util.Optional;
import java.util.StringJoiner;

/// Custom headers: their names may be shown, their values open something.
final class Headers {
  private final Draft draft;
  private final StringJoiner names = new StringJoiner(", ");

  Headers(Draft draft) {
    this.draft = draft;
  }

  void add(String header) {
    int colon = header.indexOf(':');
    names.add(colon < 0 ? header : header.substring(0, colon).strip());
    if (colon >= 0) {
      draft.secret(header.substring(colon + 1).strip());
    }
  }

  Optional<String> names() {
    return Optional.of(names.toString()).filter(text -> !text.isEmpty());
  }
}
