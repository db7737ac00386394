package org.bitshound.translation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Elevation;
import org.bitshound.observation.ProcessStarted.Integrity;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityProcessesTest {

  private static final String PROVIDER = "Microsoft-Windows-Security-Auditing";
  private static final Account ANN =
      new Account(
          Optional.of("OFFICE\\ann"), Optional.of("S-1-5-21-1-2-3-1111"), OptionalLong.of(0x92e21));

  private static final FakeEvent VERSION_0 =
      FakeEvent.of(
          PROVIDER,
          4688,
          "SubjectUserSid",
          "S-1-5-21-1-2-3-1111",
          "SubjectUserName",
          "ann",
          "SubjectDomainName",
          "OFFICE",
          "SubjectLogonId",
          "0x92e21",
          "NewProcessId",
          "0x1e00",
          "NewProcessName",
          "C:\\Windows\\System32\\bitsadmin.exe",
          "TokenElevationType",
          "%%1937",
          "ProcessId",
          "0x1ff8");

  private static final FakeEvent VERSION_2 =
      VERSION_0
          .with("CommandLine", "bitsadmin /list")
          .with("TargetUserSid", "S-1-0-0")
          .with("TargetUserName", "-")
          .with("TargetDomainName", "-")
          .with("TargetLogonId", "0x0")
          .with("ParentProcessName", "C:\\Windows\\System32\\cmd.exe")
          .with("MandatoryLabel", "S-1-16-12288");

  private static ProcessStarted started(FakeEvent event) {
    return (ProcessStarted) new SecurityProcesses().translate(event, event.source()).getFirst();
  }

  @Test
  void processIdIsTheParentAndNewProcessIdTheChild() {
    assertThat(started(VERSION_2).processId()).isEqualTo(7680);
    assertThat(started(VERSION_2).details().parent())
        .isEqualTo(
            new Parent(
                OptionalLong.of(0x1ff8),
                Optional.of("C:\\Windows\\System32\\cmd.exe"),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void processStartsWhenTheRecordIsWritten() {
    assertThat(started(VERSION_2).time()).isEqualTo(FakeEvent.WRITTEN);
  }

  @Test
  void oldestLayoutLacksCommandLineTargetAndLabel() {
    assertThat(started(VERSION_0).details())
        .isEqualTo(
            new Details(
                Optional.of("C:\\Windows\\System32\\bitsadmin.exe"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ANN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Elevation.FULL),
                new Parent(
                    OptionalLong.of(0x1ff8),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void emptyCommandLineIsNotKnown() {
    assertThat(started(VERSION_2.with("CommandLine", "")).details().commandLine()).isEmpty();
    assertThat(started(VERSION_2).details().commandLine()).contains("bitsadmin /list");
  }

  @Test
  void targetThatIsNobodyLeavesTheSubjectAsAccount() {
    assertThat(started(VERSION_2).details().account()).isEqualTo(ANN);
    assertThat(started(VERSION_2).details().creator()).isEmpty();
  }

  @Test
  void targetWithASessionIsTheAccountAndTheSubjectTheCreator() {
    FakeEvent runAs =
        VERSION_2
            .with("TargetUserName", "bob")
            .with("TargetDomainName", "OFFICE")
            .with("TargetLogonId", "0xa1b2");

    assertThat(started(runAs).details().account())
        .isEqualTo(
            new Account(Optional.of("OFFICE\\bob"), Optional.empty(), OptionalLong.of(0xa1b2)));
    assertThat(started(runAs).details().creator()).contains(ANN);
  }

  @ParameterizedTest
  @CsvSource({
    "S-1-16-0, UNTRUSTED",
    "S-1-16-4096, LOW",
    "S-1-16-8192, MEDIUM",
    "S-1-16-8448, MEDIUM_PLUS",
    "S-1-16-12288, HIGH",
    "S-1-16-16384, SYSTEM",
    "S-1-16-20480, PROTECTED"
  })
  void labelIsALevel(String label, Integrity level) {
    assertThat(started(VERSION_2.with("MandatoryLabel", label)).details().integrity())
        .contains(level);
  }

  @Test
  void unknownLabelIsNoLevel() {
    assertThat(started(VERSION_2.with("MandatoryLabel", "S-1-16-1")).details().integrity())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"%%1936, DEFAULT", "%%1937, FULL", "%%1938, LIMITED"})
  void messageIdIsAKindOfToken(String messageId, Elevation elevation) {
    assertThat(started(VERSION_2.with("TokenElevationType", messageId)).details().elevation())
        .contains(elevation);
  }

  @Test
  void recordWithoutAChildIsNoFact() {
    FakeEvent event = VERSION_2.without("NewProcessId");

    assertThat(new SecurityProcesses().translate(event, event.source())).isEmpty();
  }

  @Test
  void endNamesTheProcessItself() {
    FakeEvent event = FakeEvent.of(PROVIDER, 4689, "Status", "0x0", "ProcessId", "0xcc0");

    assertThat(new SecurityProcesses().translate(event, event.source()))
        .containsExactly(new ProcessEnded(event.source(), FakeEvent.WRITTEN, 0xcc0));
  }
}
