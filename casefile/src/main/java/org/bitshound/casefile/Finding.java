package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an analytic has to say against a case (CASEFILE, "findings").
///
/// @param analytic its id, which is its page's name
/// @param why with the values that tripped it
/// @param reasons fixed words, by alphabet
/// @param techniques ATT&CK ids
/// @param tactics short names
/// @param components ATT&CK data components: `DC0032`
/// @param playbooks ids of the playbooks that it opens
/// @param evidence refs, never none
public record Finding(
    String analytic,
    Severity severity,
    String title,
    String why,
    List<String> reasons,
    List<String> techniques,
    List<String> tactics,
    List<String> components,
    List<String> playbooks,
    List<String> evidence) {

  public Finding {
    reasons = List.copyOf(reasons);
    techniques = List.copyOf(techniques);
    tactics = List.copyOf(tactics);
    components = List.copyOf(components);
    playbooks = List.copyOf(playbooks);
    evidence = List.copyOf(evidence);
  }

  /// {@return a draft with all that this finding holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.analytic = Optional.of(analytic);
    draft.severity = Optional.of(severity);
    draft.title = Optional.of(title);
    draft.why = Optional.of(why);
    draft.reasons = new ArrayList<>(reasons);
    draft.techniques = new ArrayList<>(techniques);
    draft.tactics = new ArrayList<>(tactics);
    draft.components = new ArrayList<>(components);
    draft.playbooks = new ArrayList<>(playbooks);
    draft.evidence = new ArrayList<>(evidence);
    return draft;
  }

  /// A finding in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> analytic = Optional.empty();
    public Optional<Severity> severity = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<String> why = Optional.empty();
    public List<String> reasons = new ArrayList<>();
    public List<String> techniques = new ArrayList<>();
    public List<String> tactics = new ArrayList<>();
    public List<String> components = new ArrayList<>();
    public List<String> playbooks = new ArrayList<>();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every finding has
    public Finding toFinding() {
      return new Finding(
          Incomplete.unless(analytic, "finding", "analytic"),
          Incomplete.unless(severity, "finding", "severity"),
          Incomplete.unless(title, "finding", "title"),
          Incomplete.unless(why, "finding", "why"),
          reasons,
          techniques,
          tactics,
          components,
          playbooks,
          evidence);
    }
  }
}
