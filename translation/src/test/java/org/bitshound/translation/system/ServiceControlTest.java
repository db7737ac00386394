package org.bitshound.translation.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.ServiceStateChanged.State;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceControlTest {

  private static final String MANAGER = "Service Control Manager";
  private static final String BITS_RUNS = "42004900540053002F0034000000"; // BITS/4 in UTF-16LE
  private static final String BITS_STOPPED = "42004900540053002F0031000000";
  private static final String OTHER_RUNS =
      "500053004500580045005300560043002F0034000000"; // PSEXESVC

  private final ServiceControl translation = new ServiceControl();

  private Observation told(FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  private static FakeEvent state(String name, String word, String binary) {
    return FakeEvent.of(MANAGER, 7036, "param1", name, "param2", word, "Binary", binary);
  }

  @Test
  void stateIsReadFromTheBinaryInAnyLanguage() {
    FakeEvent german =
        state("Intelligenter Hintergrundübertragungsdienst", "beendet", BITS_STOPPED);

    assertThat(told(german))
        .isEqualTo(
            new ServiceStateChanged(
                german.source(),
                Optional.of("BITS"),
                Optional.of("Intelligenter Hintergrundübertragungsdienst"),
                Optional.of(State.STOPPED)));
    assertThat(translation.matters(german)).isTrue();
  }

  @Test
  void stateWithoutBinaryIsReadFromTheEnglishWords() {
    FakeEvent event =
        state("Background Intelligent Transfer Service", "running", "").without("Binary");
    ServiceStateChanged said = (ServiceStateChanged) told(event);

    assertThat(translation.matters(event)).isTrue();
    assertThat(said.service()).isEmpty();
    assertThat(said.state()).contains(State.RUNNING);
  }

  @Test
  void stateOfAnotherServiceDoesNotMatter() {
    assertThat(translation.matters(state("PSEXESVC", "running", OTHER_RUNS))).isFalse();
    assertThat(translation.matters(state("PSEXESVC", "running", BITS_RUNS))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4", "42004", "zzzz", "2F0034000000", "00000000", "420049005400530000"})
  void binaryThatIsNoStateIsNone(String hex) {
    assertThat(ServiceState.parse(hex)).isEmpty();
  }

  @Test
  void unknownStateHasItsServiceAlone() {
    assertThat(ServiceState.parse("42004900540053002F0039000000"))
        .contains(new ServiceState("BITS", Optional.empty()));
  }

  @Test
  void startTypeIsChangedByTheAccountThatLogs() {
    FakeEvent event =
        FakeEvent.of(
            MANAGER,
            7040,
            "param1",
            "Background Intelligent Transfer Service",
            "param2",
            "demand start",
            "param3",
            "auto start",
            "param4",
            "BITS");

    assertThat(told(event))
        .isEqualTo(
            new ServiceStartTypeChanged(
                event.source(),
                Optional.of("BITS"),
                Optional.of("Background Intelligent Transfer Service"),
                Optional.of("demand start"),
                Optional.of("auto start"),
                Optional.of("S-1-5-18")));
  }

  @ParameterizedTest
  @CsvSource({
    "BITS, true",
    "bits, true",
    "EventLog, true",
    "Sysmon64, true",
    "TrustedInstaller, false"
  })
  void startTypeOfAWatchedServiceMatters(String key, boolean matters) {
    assertThat(translation.matters(FakeEvent.of(MANAGER, 7040, "param4", key))).isEqualTo(matters);
  }

  @Test
  void serviceIsInstalledByTheAccountThatLogs() {
    FakeEvent event =
        FakeEvent.of(
                MANAGER,
                7045,
                "ServiceName",
                "helper",
                "ImagePath",
                "%COMSPEC% /c bitsadmin /resume a",
                "ServiceType",
                "user mode service",
                "StartType",
                "demand start",
                "AccountName",
                "LocalSystem")
            .as("S-1-5-21-1-2-3-1001");
    ServiceInstalled said = (ServiceInstalled) told(event);

    assertThat(said.image()).contains("%COMSPEC% /c bitsadmin /resume a");
    assertThat(said.by().account().sid()).contains("S-1-5-21-1-2-3-1001");
    assertThat(said.account()).contains("LocalSystem");
    assertThat(translation.matters(event)).isTrue();
  }
}
