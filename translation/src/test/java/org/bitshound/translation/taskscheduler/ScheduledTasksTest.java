package org.bitshound.translation.taskscheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.Observation;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskStarted;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledTasksTest {

  private final ScheduledTasks translation = new ScheduledTasks();

  private static FakeEvent task(int id, String... more) {
    FakeEvent event = FakeEvent.of("Microsoft-Windows-TaskScheduler", id, "TaskName", "\\helper");
    for (int i = 0; i < more.length; i += 2) {
      event = event.with(more[i], more[i + 1]);
    }
    return event;
  }

  private Observation told(FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  @Test
  void taskIsMadeOrChangedByAUser() {
    TaskRegistered made = (TaskRegistered) told(task(106, "UserContext", "OFFICE\\ann"));
    TaskRegistered changed = (TaskRegistered) told(task(140, "UserName", "OFFICE\\ann"));

    assertThat(made.changed()).isFalse();
    assertThat(made.by().account().user()).contains("OFFICE\\ann");
    assertThat(made.actions()).isEmpty();
    assertThat(changed.changed()).isTrue();
    assertThat(changed.by().account().user()).contains("OFFICE\\ann");
  }

  @Test
  void actionStartsInARun() {
    TaskStarted said =
        (TaskStarted)
            told(
                task(
                    200,
                    "ActionName",
                    "cmd.exe",
                    "TaskInstanceId",
                    "{FFBEDBA1-9858-4250-BEB7-F545AE86A0F5}",
                    "EnginePID",
                    "6292"));

    assertThat(said.program()).contains("cmd.exe");
    assertThat(said.instance()).contains("ffbedba1-9858-4250-beb7-f545ae86a0f5");
    assertThat(said.processId()).isEmpty(); // the engine's is not the action's
  }

  @Test
  void processOfAnActionHasItsId() {
    TaskStarted said =
        (TaskStarted)
            told(task(129, "Path", "bitsadmin", "ProcessID", "7680", "Priority", "16384"));

    assertThat(said.program()).contains("bitsadmin");
    assertThat(said.processId()).hasValue(7680);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmd.exe",
        "bitsadmin",
        "%windir%\\system32\\rundll32.exe",
        "\"C:\\Users\\ann\\x.exe\"",
        "C:\\Users\\ann\\fetched"
      })
  void runOfAProgramThatMayTakePartMatters(String program) {
    assertThat(translation.matters(task(129, "Path", program))).isTrue();
    assertThat(translation.matters(task(200, "ActionName", program))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Program Files (x86)\\Vendor\\Update.exe",
        "%ProgramFiles%\\Windows Defender\\MpCmdRun.exe",
        "\"C:\\Program Files\\App\\app.exe\""
      })
  void runOfAnInstalledProgramDoesNotMatter(String program) {
    assertThat(translation.matters(task(129, "Path", program))).isFalse();
    assertThat(translation.matters(task(200, "ActionName", program))).isFalse();
  }

  @Test
  void runOfAComponentDoesNotMatter() {
    assertThat(translation.matters(task(200, "ActionName", "MapsToast Task Handler"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "\\helper, true",
    "\\Microsoft\\Windows\\UpdateOrchestrator\\Schedule Scan, false",
    "\\MicrosoftEdgeUpdate, true"
  })
  void changeOfWindowsOwnTaskDoesNotMatter(String name, boolean matters) {
    assertThat(translation.matters(task(140, "TaskName", name))).isEqualTo(matters);
    assertThat(translation.matters(task(106, "TaskName", name))).isTrue();
  }
}
