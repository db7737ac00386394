package org.bitshound.testing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {
  private static final byte[] LOG = log();

  @ParameterizedTest
  @EnumSource(Damage.class)
  void theSameSeedGivesTheSameDamageAndLeavesTheOriginalAlone(Damage damage) {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(damage.of(LOG, seed)).isEqualTo(damage.of(LOG, seed));
    }
    assertThat(LOG).isEqualTo(log());
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void someSeedDoesDamage(Damage damage) {
    boolean damaged = false;
    for (int seed = 0; seed < 20; seed++) {
      damaged |= !Arrays.equals(LOG, damage.of(LOG, seed));
    }
    assertThat(damaged).isTrue();
  }

  @Test
  void oneFlippedBitTouchesOneChunkAtMost() {
    for (int seed = 0; seed < 50; seed++) {
      byte[] damaged = Damage.FLIPPED_BIT.of(LOG, seed);
      assertThat(Damage.untouchedChunks(LOG, damaged)).hasSizeGreaterThanOrEqualTo(chunks() - 1);
    }
  }

  @Test
  void aCutLeavesTheChunksBeforeIt() {
    byte[] cut = Arrays.copyOf(LOG, 4096 + 2 * 65536 + 100);

    assertThat(Damage.untouchedChunks(LOG, cut)).containsExactly(0, 1);
  }

  @ParameterizedTest
  @EnumSource(HostileLog.class)
  void aHostileLogIsOneChunkAndTheSameEachTime(HostileLog hostile) {
    assertThat(hostile.toBytes()).hasSize(4096 + 65536).isEqualTo(hostile.toBytes());
  }

  private static int chunks() {
    return (LOG.length - 4096) / 65536;
  }

  private static byte[] log() {
    var log = new EventLog("ws-01");
    for (int i = 0; i < 600; i++) {
      log.add(
          Event.of(Provider.BITS_CLIENT, 310)
              .at(Instant.EPOCH.plusSeconds(i))
              .data("ErrorCode", Value.uint32(i)));
    }
    return log.toBytes();
  }
}
