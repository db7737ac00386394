package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  @Test
  @Timeout(60)
  void whoWaitsForABatchReadsThoseBehindIt() {
    var begun = new CountDownLatch(1);
    var readBehind = new CountDownLatch(1);
    var ahead =
        new ReadAhead<>(
            64,
            at -> {
              if (at == 16) {
                begun.countDown();
                await(readBehind);
              } else if (at == 32) {
                readBehind.countDown();
              }
              return at;
            });

    assertThat(ahead.get(0)).isZero();
    await(begun);
    assertThat(ahead.get(16)).isEqualTo(16);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
