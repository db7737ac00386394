package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.event.snapshot.ListedDelivery;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.OtherClock;
import org.bitshound.observation.Source.Place;
import org.bitshound.snapshots.DeliveryListing;
import org.bitshound.translation.snapshot.Deliveries;

/// What somebody saved of Delivery Optimization. It names no machine; its times are the machine's
/// own, and may lack their zone.
final class DeliveryFile extends Piece {
  private final DeliveryListing listing;

  DeliveryFile(EvidenceFile file, DeliveryListing listing) {
    super(file);
    this.listing = listing;
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.DELIVERY_OPTIMIZATION);
  }

  @Override
  long records() {
    return listing.objects();
  }

  @Override
  long relevant() {
    return listing.deliveries().size();
  }

  @Override
  List<Instant> times() {
    return listing.deliveries().stream().flatMap(one -> one.time().stream()).sorted().toList();
  }

  @Override
  List<Observation> observations() {
    return listing.deliveries().stream()
        .<Observation>map(one -> Deliveries.of(source(one), one))
        .toList();
  }

  private Source source(ListedDelivery one) {
    Source source = source(new Place(file.path(), one.offset()), one.time().orElse(Source.NO_TIME));
    return one.localTime().map(local -> source.withClock(unknown(local))).orElse(source);
  }

  private OtherClock unknown(String local) {
    return new OtherClock("unknown", host, Optional.of(local), Optional.empty(), Optional.empty());
  }
}
