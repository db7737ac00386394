package org.bitshound.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;

/// Credentials or secrets in headers that go to an outside host (T1048). Page:
/// docs/analytics/credentials-outside.md.
public final class CredentialsOutside implements Analytic {
  private static final String ID = "credentials-outside";

  private static final Set<String> SETTING = Set.of("set-credentials", "set-custom-headers");
  private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie", "-key");

  private final Policy policy;

  /// @param policy what is outside
  public CredentialsOutside(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Credentials go to an outside host");
    List<CitedName> outside =
        CitedName.of(one).stream().filter(cited -> policy.isOutside(cited.name())).toList();
    if (outside.isEmpty()) {
      return List.of();
    }
    String where = outside.getFirst().place();
    if (one.job().flatMap(Job::credentials).orElse(false)) {
      found.because(
          Severity.MEDIUM,
          "the job has credentials, and goes to " + where,
          Citation.of(one, "job.credentials", "job"));
    }
    for (Doing doing : Doing.of(one, SETTING)) {
      if (carriesSecret(doing)) {
        found.because(Severity.MEDIUM, doing.quoted() + " for " + where, doing.evidence());
        found.reason(doing.action().verb());
      }
    }
    for (CitedName cited : outside) {
      if (isInUrl(cited.name().text())) {
        found.because(
            Severity.MEDIUM,
            "credentials stand in an address at " + cited.place(),
            cited.evidence());
        found.reason("in-address");
      }
    }
    return found.finding();
  }

  private static boolean carriesSecret(Doing doing) {
    String value = doing.action().value().orElse("").toLowerCase(Locale.ROOT);
    return !doing.action().verb().equals("set-custom-headers")
        || SECRET_HEADERS.stream().anyMatch(value::contains);
  }

  private static boolean isInUrl(String url) {
    int authority = url.indexOf("://");
    int end = authority < 0 ? -1 : url.indexOf('/', authority + 3);
    String host = authority < 0 ? "" : url.substring(authority, end < 0 ? url.length() : end);
    return host.indexOf('@') >= 0;
  }
}
