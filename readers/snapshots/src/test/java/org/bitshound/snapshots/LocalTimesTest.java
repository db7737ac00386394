package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.Defect;
import org.bitshound.event.snapshot.ListedJob;
import org.bitshound.snapshots.ListingClock.DateOrder;
import org.bitshound.snapshots.Snapshot.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
  private static final String ID =
      "GUID: {482FCAF0-74BF-469B-8929-5CCD028C9499} DISPLAY: 'upd'\r\n";
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  private final List<Defect> defects = new ArrayList<>();

  private ListedJob read(ListingClock clock, String created, String modified) {
    String text = ID + "CREATION TIME: " + created + " MODIFICATION TIME: " + modified + "\r\n";
    byte[] bytes = text.getBytes(UTF_8);
    return Snapshot.read(MemorySegment.ofArray(bytes), Form.BITSADMIN, clock, defects::add)
        .jobs()
        .getFirst();
  }

  private static ListingClock clock(Optional<ZoneId> zone, DateOrder order) {
    return new ListingClock(zone, Optional.of(order));
  }

  @ParameterizedTest
  @CsvSource({
    "15.03.2021 18:43:41, 2021-03-15T18:43:41",
    "3/15/2021 6:43:41 PM, 2021-03-15T18:43:41",
    "3/15/2021 12:43:41 AM, 2021-03-15T00:43:41",
    "15/03/2021 06:43:41 p.m., 2021-03-15T18:43:41",
    "15-Mar-21 18:43:41, 2021-03-15T18:43:41",
    "2021-03-04 18:43:41, 2021-03-04T18:43:41",
    "2021/3/4 18:43:41, 2021-03-04T18:43:41",
    "2021. 3. 4. 18:43:41, 2021-03-04T18:43:41"
  })
  void dayThatCanBeToldIsALocalTimeAndNoTime(String text, String local) {
    ListedJob job = read(ListingClock.UNKNOWN, text, text);

    assertThat(job.localTime()).contains(local);
    assertThat(job.created()).isEmpty();
    assertThat(job.modified()).isEmpty();
    assertThat(defects)
        .extracting(defect -> defect.what().word())
        .containsExactly("time-zone-unknown");
  }

  @Test
  void dayThatMayBeTwoIsNoneUnlessAnotherDateOrTheUserSays() {
    assertThat(read(ListingClock.UNKNOWN, "3/4/2021 6:00:00", "3/4/2021 6:00:00").localTime())
        .isEmpty();
    assertThat(read(ListingClock.UNKNOWN, "3/4/2021 6:00:00", "13/4/2021 6:00:00").localTime())
        .contains("2021-04-13T06:00:00");
    assertThat(
            read(clock(Optional.empty(), DateOrder.MDY), "3/4/2021 6:00:00", "3/4/2021 6:00:00")
                .localTime())
        .contains("2021-03-04T06:00:00");
  }

  @Test
  void titleThatLooksLikeATimeDecidesNothing() {
    String text =
        ID.replace("upd", "CREATION TIME: 13/1/2021 1:00:00")
            + "DESCRIPTION: 13/1/2021 1:00:00\r\n";
    byte[] bytes =
        (text + "CREATION TIME: 3/4/2021 6:00:00 MODIFICATION TIME: \r\n").getBytes(UTF_8);
    Snapshot read = Snapshot.read(MemorySegment.ofArray(bytes), Form.BITSADMIN, defects::add);

    assertThat(read.jobs().getFirst().localTime()).isEmpty();
  }

  @Test
  void zoneThatIsGivenMakesThemTimes() {
    ListedJob job =
        read(clock(BERLIN, DateOrder.DMY), "15.03.2021 18:43:41", "15.07.2021 18:43:41");

    assertThat(job.created()).contains(Instant.parse("2021-03-15T17:43:41Z"));
    assertThat(job.modified()).contains(Instant.parse("2021-07-15T16:43:41Z"));
    assertThat(job.localTime()).isEmpty();
    assertThat(defects).isEmpty();
  }

  @Test
  void hourThatIsThereTwiceOrNotAtAllIsNoTime() {
    ListedJob twice = read(clock(BERLIN, DateOrder.DMY), "31.10.2021 02:30:00", "");
    ListedJob never = read(clock(BERLIN, DateOrder.DMY), "28.03.2021 02:30:00", "");

    assertThat(twice.created()).isEmpty();
    assertThat(twice.localTime()).contains("2021-10-31T02:30:00");
    assertThat(never.created()).isEmpty();
  }

  @Test
  void noTimeIsNoDefect() {
    assertThat(read(ListingClock.UNKNOWN, "UNKNOWN", "UNKNOWN").localTimes()).isFalse();
    assertThat(defects).isEmpty();
  }

  @Test
  void datesThatAreNoneAreLeftOut() {
    assertThat(read(ListingClock.UNKNOWN, "99/99/2021 6:00:00", "31.02.2021 25:61:00").localTime())
        .isEmpty();
  }
}
