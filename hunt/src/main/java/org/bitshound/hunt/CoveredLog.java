package org.bitshound.hunt;

import java.time.Instant;
import org.bitshound.correlation.LogCover;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machine.Covered;
import org.bitshound.intake.hosts.Machine.Gap;
import org.bitshound.observation.CoverageSource;

/// The BITS client's log of a host, as far as no record of it is missing. A log that somebody cut
/// out of a longer one covers nothing for sure.
record CoveredLog(Machine host) implements LogCover {

  @Override
  public boolean covers(Instant time) {
    return host.covered().stream()
        .filter(row -> row.source() == CoverageSource.BITS_CLIENT)
        .anyMatch(row -> covers(row, time));
  }

  private static boolean covers(Covered log, Instant time) {
    return !time.isBefore(log.first())
        && !time.isAfter(log.last())
        && log.gaps().stream().noneMatch(gap -> gap.renumbered() || holds(gap, time));
  }

  private static boolean holds(Gap gap, Instant time) {
    return !time.isBefore(gap.first()) && !time.isAfter(gap.last());
  }
}
