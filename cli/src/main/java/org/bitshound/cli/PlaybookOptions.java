package org.bitshound.cli;

import java.util.Locale;
import java.util.Optional;

/// What `bitshound playbook` was asked.
///
/// @param target the playbook to show by id, or the file to check
record PlaybookOptions(Action action, Optional<String> target) {

  /// What is done.
  enum Action {
    LIST(0, "list alone"),
    SHOW(1, "show ID"),
    CHECK(1, "check FILE");

    private final int targets;
    private final String form;

    Action(int targets, String form) {
      this.targets = targets;
      this.form = form;
    }

    static Optional<Action> named(String word) {
      for (Action action : values()) {
        if (action.name().toLowerCase(Locale.ROOT).equals(word)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }

    int targets() {
      return targets;
    }

    String form() {
      return form;
    }
  }
}
