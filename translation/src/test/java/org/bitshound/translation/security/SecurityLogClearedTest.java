package org.bitshound.translation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Actor;
import org.bitshound.observation.LogCleared;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class SecurityLogClearedTest {

  @Test
  void clearingNamesTheAccountItsSessionAndItsProcess() {
    FakeEvent event =
        FakeEvent.of(
            "Microsoft-Windows-Eventlog",
            1102,
            "SubjectUserSid",
            "S-1-5-21-1-2-3-1111",
            "SubjectUserName",
            "ann",
            "SubjectDomainName",
            "OFFICE",
            "SubjectLogonId",
            "0x123550",
            "ClientProcessId",
            "500",
            "ClientProcessStartKey",
            "562949953421371");

    assertThat(new SecurityLogCleared().translate(event, event.source()))
        .containsExactly(
            new LogCleared(
                event.source(),
                Optional.of("Security"),
                new Actor(
                    Optional.of("OFFICE\\ann"),
                    Optional.of("S-1-5-21-1-2-3-1111"),
                    OptionalLong.of(0x123550),
                    OptionalLong.of(500),
                    OptionalLong.of(562949953421371L),
                    Optional.empty()),
                Optional.empty()));
  }
}
