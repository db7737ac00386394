package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  @Test
  void membersComeInOrderAndEachIsReadOnce() {
    var reads = new AtomicInteger();
    var ahead =
        new ReadAhead<>(
            1000,
            at -> {
              reads.incrementAndGet();
              return at;
            });

    List<Integer> told = new ArrayList<>();
    for (int at = 0; at < 1000; at++) {
      told.add(ahead.get(at));
    }

    assertThat(told).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(reads).hasValue(1000);
  }

  @Test
  void aFaultReachesWhoAsksForTheMember() {
    var ahead =
        new ReadAhead<Integer>(
            3,
            _ -> {
              throw new IllegalArgumentException("broken");
            });

    assertThatThrownBy(() -> ahead.get(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("broken");
  }
}
