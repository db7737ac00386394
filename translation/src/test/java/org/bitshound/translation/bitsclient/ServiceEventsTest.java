package org.bitshound.translation.bitsclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.translation.FakeEvent.bits;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.Observation;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceEventsTest {

  private static Observation said(FakeEvent event) {
    return new ServiceEvents().translate(event, event.source()).getFirst();
  }

  @Test
  void startOfTheServiceKnowsItsProcess() {
    FakeEvent event = bits(306);

    assertThat(said(event)).isEqualTo(new BitsServiceStarted(event.source()));
    assertThat(said(event).source().loggedBy()).isEqualTo(OptionalLong.of(FakeEvent.LOGGED_BY));
  }

  @Test
  void delayOfTheStopIsInMilliseconds() {
    FakeEvent event = bits(308, "number", "3199.234");

    assertThat(said(event))
        .isEqualTo(
            new BitsServiceStopDelayed(
                event.source(), Optional.of(Duration.ofNanos(3_199_234_000L))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "NaN", "Infinity", "1e300", "soon"})
  void delayThatIsNoneIsAbsent(String number) {
    FakeEvent event = bits(308, "number", number);

    assertThat(said(event)).isEqualTo(new BitsServiceStopDelayed(event.source(), Optional.empty()));
  }

  @Test
  void noteHasItsCode() {
    FakeEvent event = bits(310, "ErrorCode", "2147942450");

    assertThat(said(event))
        .isEqualTo(
            new BitsServiceNote(
                event.source(),
                BitsServiceNote.What.PEER_COMPONENTS_FAILED,
                OptionalLong.of(0x80070032L),
                Optional.empty()));
  }

  @Test
  void noteKeepsWhatElseTheEventSays() {
    FakeEvent event = bits(17, "peerCacheEnabled", "true", "maxPeers", "100");

    assertThat(said(event))
        .isEqualTo(
            new BitsServiceNote(
                event.source(),
                BitsServiceNote.What.PEER_CACHE_POLICY,
                OptionalLong.empty(),
                Optional.of("peerCacheEnabled=true maxPeers=100")));
  }
}
