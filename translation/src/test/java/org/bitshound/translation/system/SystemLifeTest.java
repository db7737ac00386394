package org.bitshound.translation.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.Observation;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.bitshound.translation.FakeEvent;
import org.bitshound.translation.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Boots, shutdowns and the clock.
class SystemLifeTest {

  private static final String KERNEL = "Microsoft-Windows-Kernel-General";

  private static Observation told(Translation translation, FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  @Test
  void kernelStartsWithABuildAndARevision() {
    FakeEvent event =
        FakeEvent.of(
            KERNEL,
            12,
            "MajorVersion",
            "10",
            "MinorVersion",
            "0",
            "BuildVersion",
            "19041",
            "QfeVersion",
            "1237",
            "ServiceVersion",
            "0",
            "BootMode",
            "0",
            "StartTime",
            "2021-06-13T06:00:00.4978168Z");
    SystemStarted said = (SystemStarted) told(new KernelGeneral(), event);

    assertThat(said.how()).isEqualTo(SystemStarted.How.KERNEL);
    assertThat(said.started()).contains(Instant.parse("2021-06-13T06:00:00.4978168Z"));
    assertThat(said.build()).contains("19041");
    assertThat(said.revision()).hasValue(1237);
  }

  @Test
  void kernelStopsAtATime() {
    FakeEvent event = FakeEvent.of(KERNEL, 13, "StopTime", "2021-06-13T05:59:00.1438763Z");
    SystemStopped said = (SystemStopped) told(new KernelGeneral(), event);

    assertThat(said.how()).isEqualTo(SystemStopped.How.KERNEL);
    assertThat(said.stopped()).contains(Instant.parse("2021-06-13T05:59:00.1438763Z"));
  }

  @Test
  void clockIsSetInEveryLayout() {
    FakeEvent oldest =
        FakeEvent.of(
            KERNEL,
            1,
            "NewTime",
            "2021-06-13T08:00:00.0000000Z",
            "OldTime",
            "2021-06-13T06:00:00.0000000Z");
    FakeEvent newer =
        oldest
            .with("Reason", "1")
            .with("ProcessName", "\\Device\\HarddiskVolume2\\Windows\\System32\\svchost.exe")
            .with("ProcessID", "1164");

    assertThat(((ClockChanged) told(new KernelGeneral(), oldest)).reason()).isEmpty();
    assertThat(((ClockChanged) told(new KernelGeneral(), newer)).reason()).hasValue(1);
    assertThat(((ClockChanged) told(new KernelGeneral(), newer)).by().processId()).hasValue(1164);
    assertThat(new KernelGeneral().matters(oldest)).isTrue();
  }

  @Test
  void changeOfMillisecondsDoesNotMatter() {
    FakeEvent event =
        FakeEvent.of(
            KERNEL,
            1,
            "NewTime",
            "2021-06-13T06:00:00.2370000Z",
            "OldTime",
            "2021-06-13T06:00:00.1047198Z");

    assertThat(new KernelGeneral().matters(event)).isFalse();
  }

  @Test
  void bootNumberIsOneMoreThanThatOfTheBootBefore() {
    FakeEvent event =
        FakeEvent.of(
            "Microsoft-Windows-Kernel-Boot",
            20,
            "LastShutdownGood",
            "false",
            "LastBootGood",
            "true",
            "LastBootId",
            "4",
            "BootStatusPolicy",
            "2");
    SystemStarted said = (SystemStarted) told(new KernelBoot(), event);

    assertThat(said.bootNumber()).hasValue(5);
    assertThat(said.lastStopClean()).contains(false);
    assertThat(((SystemStarted) told(new KernelBoot(), event.without("LastBootId"))).bootNumber())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6005, EVENT_LOG", "6008, AFTER_UNEXPECTED_STOP", "6009, VERSION"})
  void eventLogServiceTellsOfAStart(int id, SystemStarted.How how) {
    FakeEvent event =
        FakeEvent.of("EventLog", id, "0", "10.00.", "1", "19043", "2", "", "3", "Free", "4", "0");
    SystemStarted said = (SystemStarted) told(new EventLogService(), event);

    assertThat(said.how()).isEqualTo(how);
    assertThat(said.build()).isEqualTo(id == 6009 ? Optional.of("19043") : Optional.empty());
    assertThat(said.lastStopClean()).isEqualTo(id == 6008 ? Optional.of(false) : Optional.empty());
  }

  @Test
  void eventLogServiceTellsOfAStop() {
    SystemStopped said =
        (SystemStopped) told(new EventLogService(), FakeEvent.of("EventLog", 6006));

    assertThat(said.how()).isEqualTo(SystemStopped.How.EVENT_LOG);
  }

  @Test
  void shutdownIsAskedForByAProgramAndAUserWhateverItsValuesAreCalled() {
    for (String name : new String[] {"param", "unnamed"}) {
      FakeEvent event =
          FakeEvent.of(
              "User32",
              1074,
              name + 1,
              "C:\\Windows\\system32\\shutdown.exe (PC1)",
              name + 2,
              "PC1",
              name + 3,
              "Other (Planned)",
              name + 4,
              "0x80000000",
              name + 5,
              "restart",
              name + 6,
              "patches",
              name + 7,
              "OFFICE\\ann");
      SystemStopped said = (SystemStopped) told(new ShutdownAsked(), event);

      assertThat(said.how()).isEqualTo(SystemStopped.How.ASKED);
      assertThat(said.by().image()).contains("C:\\Windows\\system32\\shutdown.exe");
      assertThat(said.by().account().user()).contains("OFFICE\\ann");
      assertThat(said.reason()).contains("Other (Planned)");
      assertThat(said.kind()).contains("restart");
      assertThat(said.comment()).contains("patches");
    }
  }
}
