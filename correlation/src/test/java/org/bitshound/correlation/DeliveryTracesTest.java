package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.junit.jupiter.api.Test;

class DeliveryTracesTest {
  private final DeliveryTraces traces = new DeliveryTraces();

  private void take(int number) {
    Source source =
        Source.ofPlace(
            new Place("do.log", number), "h", Instant.EPOCH, Optional.empty(), Optional.empty());
    traces.take(
        new DeliverySeen(
            source,
            "http://example.com/a",
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void linesBeyondTheLimitAreSaidWithTheirNumberAndTheFirstOfThem() {
    for (int i = 0; i < 100_000; i++) {
      take(i);
    }
    assertThat(traces.leftOut()).isEmpty();

    take(100_000);
    take(100_001);
    assertThat(traces.leftOut())
        .get()
        .matches(left -> left.most() == 100_000 && left.count() == 2)
        .matches(left -> left.first().place().offset() == 100_000);
  }
}
