package org.bitshound.translation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.translation.Coverage;
import org.bitshound.translation.FakeEvent;
import org.bitshound.translation.Translation;
import org.bitshound.translation.register.Translations;
import org.junit.jupiter.api.Test;

class DeliveryEventsTest {

  private static final String PROVIDER = "Microsoft-Windows-DeliveryOptimization";
  private static final String URL = "http://dl.example.com/files/a.cab";

  private static Optional<DeliverySeen> told(FakeEvent event) {
    Translation reader = Translations.all().of(event.provider(), event.id()).orElseThrow();
    assertThat(reader.matters(event)).isEqualTo(!reader.translate(event, event.source()).isEmpty());
    return reader.translate(event, event.source()).stream().map(DeliverySeen.class::cast).findAny();
  }

  @Test
  void eventOfAnyIdIsReadByTheNamesOfItsValues() {
    DeliverySeen said =
        told(FakeEvent.of(
                PROVIDER,
                4711,
                "fileID",
                "9a",
                "cdnUrl",
                URL,
                "bytesFromCDN",
                "4096",
                "BytesFromPeers",
                "12",
                "predefinedCallerName",
                "Microsoft Store"))
            .orElseThrow();

    assertThat(said.url()).isEqualTo(URL);
    assertThat(said.fromHttp()).hasValue(4096);
    assertThat(said.fromPeers()).hasValue(12);
    assertThat(said.caller()).hasValue("Microsoft Store");
    assertThat(said.time()).isEqualTo(FakeEvent.WRITTEN);
  }

  @Test
  void addressInsideAMessageIsFoundAsInItsLog() {
    DeliverySeen said =
        told(FakeEvent.of(PROVIDER, 3, "Message", "Swarm a1: url " + URL + ", size 12"))
            .orElseThrow();

    assertThat(said.url()).isEqualTo(URL);
    assertThat(said.status().orElseThrow()).startsWith("Swarm");
    assertThat(said.fromHttp()).isEmpty();
  }

  @Test
  void warningAboutAPolicyIsNoTransfer() {
    assertThat(told(FakeEvent.of(PROVIDER, 0, "policyName", "DODownloadMode", "policyValue", "7")))
        .isEmpty();
  }

  @Test
  void numberThatIsNoneOrIsNegativeIsNotKnown() {
    DeliverySeen said =
        told(FakeEvent.of(PROVIDER, 1, "url", URL, "bytesFromHttp", "many", "bytesFromPeers", "-1"))
            .orElseThrow();

    assertThat(said.fromHttp()).isEmpty();
    assertThat(said.fromPeers()).isEmpty();
  }

  @Test
  void itsRecordsCountForItsOwnSourceWithAndWithoutTheirChannel() {
    assertThat(Coverage.of(PROVIDER, PROVIDER + "/Operational", 0))
        .contains(CoverageSource.DELIVERY_OPTIMIZATION);
    assertThat(Coverage.of(PROVIDER, "", 0)).contains(CoverageSource.DELIVERY_OPTIMIZATION);
  }
}
