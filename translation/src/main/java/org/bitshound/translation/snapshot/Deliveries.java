package org.bitshound.translation.snapshot;

import org.bitshound.event.snapshot.ListedDelivery;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.Source;

/// What Delivery Optimization says of its files.
public final class Deliveries {
  private Deliveries() {}

  /// {@return a file of a list, or a line of a log}
  public static DeliverySeen of(Source source, ListedDelivery one) {
    return new DeliverySeen(
        source, one.url(), one.fromHttp(), one.fromPeers(), one.caller(), one.status());
  }
}
