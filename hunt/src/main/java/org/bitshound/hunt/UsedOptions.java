package org.bitshound.hunt;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Severity;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.KnownGood;

/// What was asked for, and what it was judged by, as the document says it.
final class UsedOptions {
  private UsedOptions() {}

  static Options of(HuntRequest request, KnownGood knownGood) {
    var options = new Options.Draft();
    options.policy = Optional.of(request.policy().sha256());
    options.knownGood = Optional.of(knownGood.sha256());
    options.baseline = request.baseline().map(met -> met.note().sha256());
    options.intel = request.intel().lists().stream().map(IntelList::sha256).toList();
    options.playbooks = request.playbooks().map(Playbooks::used).orElse(List.of());
    options.since = request.since();
    options.until = request.until();
    options.minSeverity =
        request.minSeverity() == Severity.NONE
            ? Optional.empty()
            : Optional.of(request.minSeverity());
    options.hash = Optional.of(request.hash());
    options.recover = Optional.of(request.recover());
    options.carve = request.carve() ? Optional.of(true) : Optional.empty();
    options.files =
        request.files().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join("; ", request.files()));
    options.host = request.host();
    options.listingZone = request.listings().zone().map(ZoneId::getId);
    options.listingDates =
        request.listings().dates().map(order -> order.name().toLowerCase(Locale.ROOT));
    options.columns = Optional.of(request.columns().text()).filter(text -> !text.isEmpty());
    return options.toOptions();
  }
}
