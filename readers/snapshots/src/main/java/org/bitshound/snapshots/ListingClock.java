package org.bitshound.snapshots;

import java.time.ZoneId;
import java.util.Optional;

/// What somebody says of the machine on which listings were made, that they do not say themselves.
///
/// @param zone whose local times they have; empty: nobody knows
/// @param dates in which order its dates are; empty: as far as a listing itself shows it
public record ListingClock(Optional<ZoneId> zone, Optional<DateOrder> dates) {
  /// Nothing is known.
  public static final ListingClock UNKNOWN = new ListingClock(Optional.empty(), Optional.empty());

  /// The order of day, month and year in a date of numbers.
  public enum DateOrder {
    /// `31.12.2021`, `31/12/2021`.
    DMY,
    /// `12/31/2021`.
    MDY,
    /// `2021-12-31`, which is told by the year anyway.
    YMD
  }
}
