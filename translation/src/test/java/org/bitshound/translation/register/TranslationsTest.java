package org.bitshound.translation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ScriptRan;
import org.bitshound.translation.FakeEvent;
import org.bitshound.translation.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {

  private static final Translations ALL = Translations.all();

  /// Values that a record may hold and no layout means.
  private static final List<String> RUBBISH =
      List.of(
          "",
          "-",
          " ",
          "0x",
          "{}",
          "\0",
          "\uD800",
          "\uFFFD",
          "NaN",
          "1e400",
          "-1",
          "4294967295",
          "18446744073709551615",
          "99999999999999999999999999",
          "0000-00-00T00:00:00Z",
          "9999-99-99 99:99:99.999999999999+99:99",
          "{ffffffff-ffff-ffff-ffff-ffffffffffff}",
          "5f2863d6-e0ab-4470-8530-8f129b46177a",
          "S-1-",
          "%%1936",
          "x".repeat(70_000));

  static Stream<String> rubbish() {
    return RUBBISH.stream();
  }

  @ParameterizedTest
  @MethodSource("rubbish")
  void valueOfEveryKindInEveryFieldIsReadWithoutAnException(String value) {
    for (Translation row : ALL.rows()) {
      for (int id : row.eventIds()) {
        FakeEvent event = new SameEverywhere(row.provider(), id, value);
        row.matters(event);
        for (Observation said : row.translate(event, event.source())) {
          assertThat(said.toString()).isNotEmpty();
          if (said instanceof ProcessStarted process) {
            assertThat(process.details().toString()).isNotEmpty();
          }
          if (said instanceof ScriptRan script) {
            assertThat(script.details().toString()).isNotEmpty();
          }
        }
      }
    }
  }

  /// Events that are no fact without the value that they are about.
  private static final Set<String> ABOUT_A_VALUE =
      Set.of(
          "Microsoft-Windows-Sysmon 1",
          "Microsoft-Windows-Sysmon 5",
          "Microsoft-Windows-Sysmon 7",
          "Microsoft-Windows-Sysmon 11",
          "Microsoft-Windows-Sysmon 13",
          "Microsoft-Windows-Sysmon 15",
          "Microsoft-Windows-Sysmon 22",
          "Microsoft-Windows-Sysmon 23",
          "Microsoft-Windows-Sysmon 26",
          "Microsoft-Windows-Sysmon 27",
          "Microsoft-Windows-Sysmon 29",
          "Microsoft-Windows-Security-Auditing 4616",
          "Microsoft-Windows-Security-Auditing 4663",
          "Microsoft-Windows-Security-Auditing 4688",
          "Microsoft-Windows-Security-Auditing 4689",
          "Microsoft-Windows-Security-Auditing 4698",
          "Microsoft-Windows-Security-Auditing 4702",
          "Microsoft-Windows-Kernel-General 1",
          "Microsoft-Windows-TaskScheduler 106",
          "Microsoft-Windows-TaskScheduler 129",
          "Microsoft-Windows-TaskScheduler 140",
          "Microsoft-Windows-TaskScheduler 200",
          "Microsoft-Windows-DNS-Client 3006",
          "Microsoft-Windows-DNS-Client 3008",
          "Microsoft-Windows-DNS-Client 3020",
          "Microsoft Defender for Endpoint 0");

  @Test
  void recordWithoutValuesStillStandsForItsEventUnlessItIsAboutAValue() {
    for (Translation row : ALL.rows()) {
      for (int id : row.eventIds()) {
        FakeEvent event = FakeEvent.of(row.provider(), id);
        String name = row.provider() + " " + id;
        assertThat(row.translate(event, event.source()))
            .as(name)
            .hasSize(ABOUT_A_VALUE.contains(name) ? 0 : 1);
      }
    }
  }

  @Test
  void whoJudgesSaysSo() throws NoSuchMethodException {
    for (Translation row : ALL.rows()) {
      boolean judges =
          row.getClass().getMethod("matters", Event.class).getDeclaringClass() != Translation.class;
      assertThat(row.judges()).as(row.getClass().getSimpleName()).isEqualTo(judges);
    }
  }

  @Test
  void providerIsFoundWithoutRegardToCase() {
    assertThat(ALL.of("Microsoft-Windows-BITS-Client", 59))
        .isEqualTo(ALL.of("Microsoft-Windows-Bits-Client", 59))
        .isPresent();
  }

  @Test
  void sameIdOfAnotherProviderIsAnotherEvent() {
    assertThat(ALL.of("Microsoft-Windows-Sysmon", 5))
        .isNotEqualTo(ALL.of("Microsoft-Windows-Bits-Client", 5));
    assertThat(ALL.of("Microsoft-Windows-Power-Troubleshooter", 1)).isEmpty();
  }

  @Test
  void detailsAreDecodedOnceAndOnlyWhenAsked() {
    Counting event = new Counting();
    Translation sysmon = ALL.of(event.provider(), event.id()).orElseThrow();

    ProcessStarted process = (ProcessStarted) sysmon.translate(event, event.source()).getFirst();
    assertThat(event.imagesRead).isZero();

    assertThat(process.details()).isSameAs(process.details());
    assertThat(event.imagesRead).isEqualTo(1);
  }

  /// Answers every name with the same value.
  private static final class SameEverywhere extends FakeEvent {
    private final String value;

    SameEverywhere(String provider, int id, String value) {
      super(provider, id, "", Optional.of(value), Map.of("n", value));
      this.value = value;
    }

    @Override
    public Optional<String> value(String name) {
      return Optional.of(value);
    }
  }

  /// Counts how often its image is read.
  private static final class Counting extends FakeEvent {
    int imagesRead;

    Counting() {
      super(
          "Microsoft-Windows-Sysmon",
          1,
          "",
          Optional.empty(),
          Map.of("ProcessId", "7", "Image", "x.exe"));
    }

    @Override
    public Optional<String> value(String name) {
      if (name.equals("Image")) {
        imagesRead++;
      }
      return super.value(name);
    }
  }
}
