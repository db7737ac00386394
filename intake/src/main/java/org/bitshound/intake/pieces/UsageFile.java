package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.event.usage.NetworkUsage;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.translation.table.UsageTables;

/// What SRUM counted, from its database. It does not name its machine.
final class UsageFile extends Piece {
  private final List<NetworkUsage> rows;

  UsageFile(EvidenceFile file, List<NetworkUsage> rows) {
    super(file);
    this.rows = List.copyOf(rows);
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.SRUM);
  }

  @Override
  long records() {
    return rows.size();
  }

  @Override
  List<Instant> times() {
    return rows.stream().map(NetworkUsage::time).flatMap(Optional::stream).sorted().toList();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    rows.forEach(row -> counted(row).forEach(all::add));
    return all;
  }

  private Stream<Observation> counted(NetworkUsage row) {
    Place place = new Place(file.path(), row.offset());
    return UsageTables.counted(source(place, row.time().orElse(Source.NO_TIME)), row).stream();
  }
}
