package org.bitshound.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// A service account's proxy set with bitsadmin /util /setieproxy (T1112). Page:
/// docs/analytics/proxy-changed.md.
public final class ProxyChanged implements Analytic {
  private static final String ID = "proxy-changed";

  private static final Set<String> SETTING = Set.of("set-machine-proxy");

  /// The analytic needs nothing but the case.
  public ProxyChanged() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The proxy of a service account was set");
    for (Doing doing : Doing.of(one, SETTING)) {
      String value = doing.action().value().orElse("").toLowerCase(Locale.ROOT);
      if (!value.contains("reset")) { // takes it back
        found.because(Severity.HIGH, doing.quoted(), doing.evidence());
      }
    }
    return found.finding();
  }
}
