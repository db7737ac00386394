package org.bitshound.translation.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Actor;
import org.bitshound.observation.LogCleared;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLogClearedTest {

  private static final FakeEvent CLEARED =
      FakeEvent.of(
              "Microsoft-Windows-Eventlog",
              104,
              "SubjectUserName",
              "ann",
              "SubjectDomainName",
              "OFFICE",
              "Channel",
              "Microsoft-Windows-Bits-Client/Operational",
              "BackupPath",
              "")
          .as("S-1-5-21-1-2-3-1001");

  private final OtherLogCleared translation = new OtherLogCleared();

  @Test
  void clearingNamesTheClearedLogAndTheAccount() {
    assertThat(translation.translate(CLEARED, CLEARED.source()))
        .containsExactly(
            new LogCleared(
                CLEARED.source(),
                Optional.of("Microsoft-Windows-Bits-Client/Operational"),
                new Actor(
                    Optional.of("OFFICE\\ann"),
                    Optional.of("S-1-5-21-1-2-3-1001"),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty()),
                Optional.empty()));
  }

  @Test
  void newerLayoutNamesTheProcessAndTheBackup() {
    FakeEvent newer =
        CLEARED
            .with("BackupPath", "C:\\b.evtx")
            .with("ClientProcessId", "500")
            .with("ClientProcessStartKey", "562949953421371");

    LogCleared said = (LogCleared) translation.translate(newer, newer.source()).getFirst();

    assertThat(said.backup()).contains("C:\\b.evtx");
    assertThat(said.by().processId()).isEqualTo(OptionalLong.of(500));
    assertThat(said.by().startKey()).isEqualTo(OptionalLong.of(562949953421371L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Microsoft-Windows-Bits-Client/Operational", "System", "Application"})
  void clearingOfAnyLogMatters(String channel) {
    assertThat(translation.matters(CLEARED.with("Channel", channel))).isTrue();
  }
}
