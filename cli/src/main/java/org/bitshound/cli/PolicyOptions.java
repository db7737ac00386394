package org.bitshound.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What `bitshound policy` was asked.
///
/// @param file the policy to check, or the case file to draft from
/// @param day on which it is asked what has expired; absent: today
record PolicyOptions(Action action, Optional<String> file, Optional<LocalDate> day) {

  /// What is done.
  enum Action {
    CHECK(1, "check FILE"),
    INIT(0, "init alone"),
    DRAFT(1, "draft CASEFILE");

    private final int files;
    private final String form;

    Action(int files, String form) {
      this.files = files;
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

    int files() {
      return files;
    }

    String form() {
      return form;
    }
  }
}
