package org.bitshound.translation.sysmon;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;

/// Threads started in other processes (8). All are kept: they are few, and a job may have fetched
/// the one that does it.
public final class SysmonThreads extends SiftingTranslation {

  /// Reads the Operational channel.
  public SysmonThreads() {
    super(Sysmon.PROVIDER, Map.of(8, new Row(f -> true, SysmonThreads::injected)));
  }

  private static Optional<ThreadInjected> injected(Fields f, Source source) {
    return Optional.of(
        new ThreadInjected(
            source,
            Sysmon.time(f, source),
            process(f, "Source"),
            process(f, "Target"),
            f.known("StartModule")));
  }

  private static ProcessReference process(Fields f, String side) {
    return new ProcessReference(
        f.id(side + "ProcessId"),
        f.guid(side + "ProcessGuid"),
        OptionalLong.empty(),
        f.known(side + "Image"),
        new Account(f.known(side + "User"), Optional.empty(), OptionalLong.empty()));
  }
}
