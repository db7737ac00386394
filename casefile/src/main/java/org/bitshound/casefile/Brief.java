package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What counting, ordering and folding need to know of a case: small, so that all can be held where
/// the cases themselves cannot.
///
/// @param title of its job
/// @param state of its job
/// @param image of its creator
/// @param remotes hosts or addresses of its destinations, `""` for one that has neither
/// @param analytics of its findings
/// @param entry what explains the case first
public record Brief(
    String id,
    Kind kind,
    String host,
    Instant first,
    Instant last,
    Verdict verdict,
    Severity severity,
    boolean recovered,
    Optional<String> title,
    Optional<JobState> state,
    Optional<String> image,
    List<String> remotes,
    List<String> analytics,
    Optional<String> entry) {

  public Brief {
    remotes = List.copyOf(remotes);
    analytics = List.copyOf(analytics);
  }

  /// The order of [Case#WORST_FIRST].
  public static final Comparator<Brief> WORST_FIRST =
      Comparator.comparing(Brief::severity)
          .reversed()
          .thenComparing(Brief::first)
          .thenComparing(Brief::host)
          .thenComparing(Brief::id);

  /// {@return what there is to know of a case}
  public static Brief of(Case one) {
    var remotes = new ArrayList<String>(one.destinations().size());
    for (Destination each : one.destinations()) {
      remotes.add(each.host().or(each::address).orElse(""));
    }
    var analytics = new ArrayList<String>(one.findings().size());
    for (Finding each : one.findings()) {
      analytics.add(each.analytic());
    }
    return new Brief(
        one.id(),
        one.kind(),
        one.host(),
        one.first(),
        one.last(),
        one.verdict(),
        one.severity(),
        one.recovered().orElse(false),
        one.job().flatMap(Job::title),
        one.job().flatMap(Job::state),
        one.creator().flatMap(Creator::image),
        remotes,
        analytics,
        one.expectedBecause().stream().findFirst().map(Explanation::entry));
  }

  /// {@return what cases have in common for which one can stand: expected ones what explains them,
  /// others title, creator, remote hosts and findings; one text, since thousands are compared}
  public String likeness() {
    if (verdict == Verdict.EXPECTED) {
      return entry.orElse("");
    }
    var key = new StringBuilder(100);
    key.append(severity.word()).append('\0').append(kind.word()).append('\0');
    key.append(recovered ? "recovered" : "").append('\0');
    key.append(title.orElse("")).append('\0').append(image.orElse(""));
    for (String remote : remotes) {
      key.append('\0').append(remote);
    }
    for (String analytic : analytics) {
      key.append('\1').append(analytic);
    }
    return key.toString();
  }

  /// {@return the same with another id}
  public Brief withId(String other) {
    return new Brief(
        other, kind, host, first, last, verdict, severity, recovered, title, state, image, remotes,
        analytics, entry);
  }
}
