package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Places;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;

/// All analytics of this version.
public final class Analytics {

  private Analytics() {}

  /// {@return one of each, by id}
  ///
  /// @param baseline what was met before; empty on a first look
  public static List<Analytic> all(
      Policy policy, KnownGood knownGood, HostLists lists, Optional<Baseline> baseline) {
    Places places = knownGood.places();
    return List.of(
        new BitsadminTransfer(),
        new Cleanup(policy),
        new ContentMismatch(),
        new Contradiction(),
        new CredentialsOutside(policy),
        new FollowOnExecution(),
        new JobPersistenceCommand(policy),
        new JobTampered(),
        new LocalSource(places),
        new LogCleared(),
        new LongLivedJob(policy),
        new Masquerade(knownGood),
        new NotifyCommand(policy),
        new ObfuscatedCommand(),
        new ProcessIntent(policy),
        new ProxyChanged(),
        new Reconnaissance(),
        new RefusedJob(),
        new RetryingJob(policy),
        new RiskyDestination(places),
        new ScheduledCreator(places),
        new ServiceChild(),
        new ServiceStartListener(),
        new ServiceTampered(),
        new SuspiciousParent(),
        new UnapprovedUrl(policy, lists, baseline),
        new UnusualComCreator(places),
        new UploadJob(policy),
        new UserlandCreator(),
        new WeakenedTransport());
  }

  /// {@return the ids that a policy may name}
  public static Set<String> ids() {
    return all(Policy.builtIn(), KnownGood.builtIn(), HostLists.builtIn(), Optional.empty())
        .stream()
        .map(Analytic::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
