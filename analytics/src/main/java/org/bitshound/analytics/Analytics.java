package org.bitshound.analytics;

import java.util.List;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;

/// All analytics of this version.
public final class Analytics {

  private Analytics() {}

  /// {@return one of each, by id}
  public static List<Analytic> all(Policy policy, HostLists lists) {
    return List.of(new UnapprovedUrl(policy, lists), new UserlandCreator());
  }
}
