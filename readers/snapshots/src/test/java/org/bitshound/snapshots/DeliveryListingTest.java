package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryListingTest {
  static final String LIST =
      """

      FileId                      : 0f4c0a6b1f6f4e0d8f3e
      FileSize                    : 5120
      Status                      : Caching
      BytesFromPeers              : 100
      BytesFromHttp               : 5020
      SourceURL                   : http://x.example/filestreamingservice/files/a?P1=1&
                                    P2=2
      PredefinedCallerApplication : Microsoft Store

      """;
  static final String JSON =
      "{\"FileId\":\"0f\",\"Status\":\"Caching\",\"BytesFromPeers\":100,\"BytesFromHttp\":5020,"
          + "\"SourceURL\":\"http://x.example/filestreamingservice/files/a?P1=1\\u0026P2=2\","
          + "\"PredefinedCallerApplication\":\"Microsoft Store\"}";
  static final String CSV =
      "\"FileId\",\"Status\",\"BytesFromPeers\",\"BytesFromHttp\",\"SourceURL\",\"PredefinedCallerApplication\"\r\n"
          + "\"0f\",\"Caching\",\"100\",\"5020\",\"http://x.example/filestreamingservice/files/a?P1=1&P2=2\",\"Microsoft"
          + " Store\"\r\n";
  private static final String LOG =
      "[{\"TimeCreated\":\"%s\",\"ProcessId\":4711,\"Message\":\"Swarm 0f, url ="
          + " http://x.example/a, size 1\",\"Function\":\"CDownload\",\"LineNumber\":12},"
          + "{\"TimeCreated\":\"%1$s\",\"Message\":\"idle\",\"Function\":\"F\",\"LineNumber\":1}]";

  private final List<Defect> defects = new ArrayList<>();

  private DeliveryListing read(byte[] bytes) {
    assertThat(DeliveryListing.begins(ByteView.of(bytes))).isTrue();
    return DeliveryListing.read(MemorySegment.ofArray(bytes), defects::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, JSON, CSV})
  void eachFormTellsTheSame(String text) {
    for (byte[] bytes : List.of(text.getBytes(UTF_8), ("\ufeff" + text).getBytes(UTF_16LE))) {
      DeliveryListing listing = read(bytes);

      assertThat(listing.objects()).isEqualTo(1);
      ListedDelivery one = listing.deliveries().getFirst();
      assertThat(one.url()).isEqualTo("http://x.example/filestreamingservice/files/a?P1=1&P2=2");
      assertThat(one.fromPeers()).hasValue(100);
      assertThat(one.fromHttp()).hasValue(5020);
      assertThat(one.caller()).contains("Microsoft Store");
      assertThat(one.status()).contains("Caching");
      assertThat(one.time()).isEmpty();
    }
    assertThat(defects).isEmpty();
  }

  @Test
  void lineOfTheLogWithAnAddressIsKept() {
    DeliveryListing listing = read(LOG.formatted("\\/Date(1615834460000)\\/").getBytes(UTF_8));

    assertThat(listing.objects()).isEqualTo(2);
    assertThat(listing.deliveries()).hasSize(1);
    assertThat(listing.deliveries().getFirst().url()).isEqualTo("http://x.example/a");
    assertThat(listing.deliveries().getFirst().time())
        .contains(Instant.parse("2021-03-15T18:54:20Z"));
  }

  @Test
  void timeWithoutAZoneStaysAsWritten() {
    DeliveryListing listing = read(LOG.formatted("3/15/2021 8:03:19 PM").getBytes(UTF_8));

    assertThat(listing.deliveries().getFirst().time()).isEmpty();
    assertThat(listing.deliveries().getFirst().localTime()).contains("3/15/2021 8:03:19 PM");
    assertThat(defects).extracting(Defect::what).containsExactly(What.TIME_ZONE_UNKNOWN);
  }

  @Test
  void anotherListIsNone() {
    assertThat(DeliveryListing.begins(ByteView.of("FileId : 1\n".getBytes(UTF_8)))).isFalse();
  }
}
