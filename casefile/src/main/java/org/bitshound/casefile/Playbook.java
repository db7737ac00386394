package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A playbook that was run: what does not depend on a case, and its runs (CASEFILE, "Playbooks").
///
/// @param id of the four that come with bitshound, or an investigator's own
/// @param sha256 of the file that ran
/// @param steps in order
/// @param runs of cases in order of case, then of hosts by name, then of the collection; they may
///   be [KeptRuns]
public record Playbook(
    String id,
    String title,
    String version,
    String sha256,
    PlaybookSource source,
    PlaybookAttack attack,
    PlaybookOpens opens,
    List<PlaybookStep> steps,
    List<PlaybookRun> runs) {
  public Playbook {
    steps = List.copyOf(steps);
    runs = runs instanceof KeptRuns ? runs : List.copyOf(runs);
  }

  /// {@return the id of the case that the run at a place was made for, without making the run;
  /// empty where for a host or the collection}
  public Optional<String> caseOfRun(int at) {
    return runs instanceof KeptRuns kept ? kept.caseId(at) : runs.get(at).caseId();
  }

  /// {@return the same playbook with these runs}
  public Playbook withRuns(List<PlaybookRun> others) {
    return new Playbook(id, title, version, sha256, source, attack, opens, steps, others);
  }

  /// A playbook in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<String> version = Optional.empty();
    public Optional<String> sha256 = Optional.empty();
    public Optional<PlaybookSource> source = Optional.empty();
    public Optional<PlaybookAttack> attack = Optional.empty();
    public Optional<PlaybookOpens> opens = Optional.empty();
    public List<PlaybookStep> steps = new ArrayList<>();
    public List<PlaybookRun> runs = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every playbook has
    public Playbook toPlaybook() {
      return new Playbook(
          Incomplete.unless(id, "playbook", "id"),
          Incomplete.unless(title, "playbook", "title"),
          Incomplete.unless(version, "playbook", "version"),
          Incomplete.unless(sha256, "playbook", "sha256"),
          Incomplete.unless(source, "playbook", "source"),
          Incomplete.unless(attack, "playbook", "attack"),
          Incomplete.unless(opens, "playbook", "opens"),
          steps,
          runs);
    }
  }
}
