package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A playbook run on a case, a host, or the collection.
///
/// @param caseId which case; absent for a host or the collection
/// @param host which host; of a case its host
/// @param openedBy what called for it; absent for the collection
/// @param answers of the steps that apply, in the playbook's order
/// @param conclusion of a case's run
public record PlaybookRun(
    Optional<String> caseId,
    Optional<String> host,
    Optional<OpenedBy> openedBy,
    List<Answer> answers,
    List<NotApplicable> notApplicable,
    Optional<Conclusion> conclusion) {
  public PlaybookRun {
    answers = List.copyOf(answers);
    notApplicable = List.copyOf(notApplicable);
  }

  /// A run in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> caseId = Optional.empty();
    public Optional<String> host = Optional.empty();
    public Optional<OpenedBy> openedBy = Optional.empty();
    public List<Answer> answers = new ArrayList<>();
    public List<NotApplicable> notApplicable = new ArrayList<>();
    public Optional<Conclusion> conclusion = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public PlaybookRun toPlaybookRun() {
      return new PlaybookRun(caseId, host, openedBy, answers, notApplicable, conclusion);
    }
  }
}
