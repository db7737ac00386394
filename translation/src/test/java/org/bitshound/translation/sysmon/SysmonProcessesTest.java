package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Integrity;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysmonProcessesTest {

  private static final String PROVIDER = "Microsoft-Windows-Sysmon";
  private static final String ZERO_GUID = "{00000000-0000-0000-0000-000000000000}";

  private static final FakeEvent STARTED =
      FakeEvent.of(
          PROVIDER,
          1,
          "RuleName",
          "-",
          "UtcTime",
          "2021-06-13 06:17:18.021",
          "ProcessGuid",
          "{94F748D5-4A45-5A42-0000-0010D265F20F}",
          "ProcessId",
          "9112",
          "Image",
          "C:\\Windows\\System32\\bitsadmin.exe",
          "OriginalFileName",
          "bitsadmin.exe",
          "CommandLine",
          "bitsadmin  /list",
          "CurrentDirectory",
          "C:\\Windows\\Temp\\",
          "User",
          "NT AUTHORITY\\SYSTEM",
          "LogonId",
          "0x3e7",
          "IntegrityLevel",
          "System",
          "Hashes",
          "SHA1=AA,MD5=BB",
          "ParentProcessGuid",
          "{94F748D5-D211-597D-0000-00109BD2C107}",
          "ParentProcessId",
          "8392",
          "ParentImage",
          "C:\\Windows\\System32\\cmd.exe",
          "ParentCommandLine",
          "cmd /c x.bat");

  private static ProcessStarted started(FakeEvent event) {
    return (ProcessStarted) new SysmonProcesses().translate(event, event.source()).getFirst();
  }

  @Test
  void processStartsAtSysmonsTimeAndTheRecordKeepsItsOwn() {
    assertThat(started(STARTED).time()).isEqualTo(Instant.parse("2021-06-13T06:17:18.021Z"));
    assertThat(started(STARTED).source().time()).isEqualTo(FakeEvent.WRITTEN);
  }

  @Test
  void processStartsWithTheRecordWhereSysmonsTimeIsLost() {
    assertThat(started(STARTED.without("UtcTime")).time()).isEqualTo(FakeEvent.WRITTEN);
  }

  @Test
  void detailsAreWhatTheRecordSays() {
    assertThat(started(STARTED).processId()).isEqualTo(9112);
    assertThat(started(STARTED).details())
        .isEqualTo(
            new Details(
                Optional.of("C:\\Windows\\System32\\bitsadmin.exe"),
                Optional.of("bitsadmin  /list"),
                Optional.of("C:\\Windows\\Temp\\"),
                Optional.of("94f748d5-4a45-5a42-0000-0010d265f20f"),
                Optional.of("bitsadmin.exe"),
                Optional.of("SHA1=AA,MD5=BB"),
                new Account(
                    Optional.of("NT AUTHORITY\\SYSTEM"), Optional.empty(), OptionalLong.of(0x3e7)),
                Optional.empty(),
                Optional.of(Integrity.SYSTEM),
                Optional.empty(),
                new Parent(
                    OptionalLong.of(8392),
                    Optional.of("C:\\Windows\\System32\\cmd.exe"),
                    Optional.of("cmd /c x.bat"),
                    Optional.of("94f748d5-d211-597d-0000-00109bd2c107"))));
  }

  @Test
  void unknownParentHasItsIdAlone() {
    FakeEvent orphan =
        STARTED
            .with("ParentProcessGuid", ZERO_GUID)
            .with("ParentImage", "-")
            .with("ParentCommandLine", "-");

    assertThat(started(orphan).details().parent())
        .isEqualTo(
            new Parent(
                OptionalLong.of(8392), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void unknownProcessHasNoGuidAndNoImage() {
    Details details = started(STARTED.with("ProcessGuid", ZERO_GUID).with("Image", "-")).details();

    assertThat(details.processGuid()).isEmpty();
    assertThat(details.image()).isEmpty();
  }

  @Test
  void oldestLayoutLacksTheOriginalFileName() {
    assertThat(started(STARTED.without("OriginalFileName")).details().originalFileName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Untrusted, UNTRUSTED",
    "Low, LOW",
    "AppContainer, LOW",
    "Medium, MEDIUM",
    "High, HIGH",
    "System, SYSTEM"
  })
  void wordIsALevel(String word, Integrity level) {
    assertThat(started(STARTED.with("IntegrityLevel", word)).details().integrity()).contains(level);
  }

  @Test
  void recordWithoutAProcessIsNoFact() {
    FakeEvent event = STARTED.without("ProcessId");

    assertThat(new SysmonProcesses().translate(event, event.source())).isEmpty();
  }

  @Test
  void endNamesTheProcess() {
    FakeEvent event =
        FakeEvent.of(PROVIDER, 5, "UtcTime", "2019-07-19 14:57:04.494", "ProcessId", "6260");

    assertThat(new SysmonProcesses().translate(event, event.source()))
        .containsExactly(
            new ProcessEnded(event.source(), Instant.parse("2019-07-19T14:57:04.494Z"), 6260));
  }
}
