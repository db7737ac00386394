package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.event.snapshot.ListedService;
import org.bitshound.event.snapshot.ListedValue;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.snapshots.HostListing;
import org.bitshound.translation.snapshot.HostListings;

/// A listing of services, or values of the registry. It names neither the machine nor the time at
/// which it was made.
final class HostListingFile extends Piece {
  private final long records;
  private final Optional<CoverageSource> coverage;
  private final List<ListedService> services;
  private final List<ListedValue> values;

  HostListingFile(EvidenceFile file, HostListing listing) {
    super(file);
    records = (long) listing.services().size() + listing.values().size();
    coverage =
        switch (listing.form()) {
          case SERVICES -> Optional.empty();
          case REGISTRY_QUERY, REGISTRY_EXPORT -> Optional.of(CoverageSource.REGISTRY);
        };
    services = listing.services().stream().filter(HostListings::matters).toList();
    values = listing.values().stream().filter(HostListings::matters).toList();
  }

  @Override
  Optional<CoverageSource> coverage() {
    return coverage;
  }

  @Override
  long records() {
    return records;
  }

  @Override
  long relevant() {
    return (long) services.size() + values.size();
  }

  @Override
  List<Instant> times() {
    return List.of();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    services.forEach(one -> all.add(HostListings.of(source(one.offset()), one)));
    values.forEach(one -> all.add(HostListings.of(source(one.offset()), one)));
    return all;
  }

  private Source source(long offset) {
    return source(new Place(file.path(), offset), Source.NO_TIME);
  }
}
