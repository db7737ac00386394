package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.SeenOnNetwork;

/// Whether it is known which client of the logs of traffic the host is: without that they cover the
/// host only perhaps. Mutable; one thread, the fold's.
final class ClientKnown {
  private static final List<CoverageSource> OF_TRAFFIC =
      List.of(CoverageSource.PROXY, CoverageSource.DNS_SERVER);
  private static final int SHOWN = 5; // names of one client

  private final TreeSet<String> clients = new TreeSet<>();

  void take(SeenOnNetwork line) {
    if (line.client().knownBy().isPresent()) {
      clients.add(line.client().text());
    }
  }

  /// @param addresses that the host had
  List<CoverageRemark> remarks(OwnAddresses addresses) {
    var known = new TreeSet<>(clients);
    known.addAll(addresses.all().keySet());
    var remarks = new ArrayList<CoverageRemark>();
    for (CoverageSource source : OF_TRAFFIC) {
      remarks.add(
          known.isEmpty()
              ? remark(
                  source,
                  Optional.of(CoverageStatus.PARTIAL),
                  "no record tells which client of these logs the host is")
              : remark(source, Optional.empty(), "the host is client " + shown(known)));
    }
    return remarks;
  }

  private static String shown(TreeSet<String> known) {
    String some = String.join(", ", known.stream().limit(SHOWN).toList());
    return known.size() > SHOWN ? some + " and " + (known.size() - SHOWN) + " more" : some;
  }

  private static CoverageRemark remark(
      CoverageSource source, Optional<CoverageStatus> status, String note) {
    return new CoverageRemark(source, status, List.of(), Optional.of(note), List.of());
  }
}
