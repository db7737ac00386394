package org.bitshound.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.RemoteName;

/// What the operator decided: which destinations are approved or denied, and what each analytic's
/// findings weigh. Unchanging once made.
public final class Policy {
  private final String sha256;
  private final List<RemotePattern> approved;
  private final List<RemotePattern> denied;
  private final Map<String, Severity> severities;

  private Policy(
      String sha256,
      List<RemotePattern> approved,
      List<RemotePattern> denied,
      Map<String, Severity> severities) {
    this.sha256 = sha256;
    this.approved = List.copyOf(approved);
    this.denied = List.copyOf(denied);
    this.severities = Map.copyOf(severities);
  }

  /// {@return the policy in force where none is given: it approves and denies nothing, and leaves
  /// every analytic its own severity}
  public static Policy builtIn() {
    return of(Stanzas.ofResource("policy.txt"));
  }

  static Policy of(Stanzas stanzas) {
    var severities = new HashMap<String, Severity>();
    var destinations = new HashMap<String, List<RemotePattern>>();
    for (Map<String, List<String>> stanza : stanzas.all()) {
      stanza.forEach((key, values) -> {
        switch (key) {
          case "approve", "deny" ->
              destinations.put(key, values.stream().map(RemotePattern::of).toList());
          default -> severities.put(key, severity(values.getFirst()));
        }
      });
    }
    return new Policy(
        stanzas.sha256(),
        destinations.getOrDefault("approve", List.of()),
        destinations.getOrDefault("deny", List.of()),
        severities);
  }

  /// {@return the SHA-256 of the policy's bytes, hex in lower case: `options.policy`}
  public String sha256() {
    return sha256;
  }

  /// {@return what a finding weighs: the analytic's own severity unless the policy gives another}
  public Severity severityOf(String analytic, Severity own) {
    return severities.getOrDefault(analytic, own);
  }

  /// {@return what the policy says of a remote name; denying comes before approving}
  public Approval approvalOf(RemoteName name) {
    long looked = (long) approved.size() + denied.size();
    if (looked == 0) {
      return new Approval(ApprovalStatus.UNLISTED, Optional.empty(), looked);
    }
    Optional<String> plain = RemotePattern.plain(name);
    Optional<String> no = entryFor(denied, plain);
    if (no.isPresent()) {
      return new Approval(ApprovalStatus.DENIED, no, looked);
    }
    Optional<String> yes = entryFor(approved, plain);
    ApprovalStatus status = yes.isPresent() ? ApprovalStatus.APPROVED : ApprovalStatus.UNLISTED;
    return new Approval(status, yes, looked);
  }

  private static Optional<String> entryFor(List<RemotePattern> patterns, Optional<String> plain) {
    return plain.flatMap(name ->
        patterns.stream()
            .filter(one -> one.glob().matches(name))
            .map(RemotePattern::text)
            .findFirst());
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
