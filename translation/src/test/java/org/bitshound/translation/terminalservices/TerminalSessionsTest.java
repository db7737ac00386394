package org.bitshound.translation.terminalservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.SessionChanged.What;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalSessionsTest {

  @ParameterizedTest
  @CsvSource({
    "21, LOGGED_ON, 192.0.2.7, 192.0.2.7",
    "22, SHELL_STARTED, LOCAL, ",
    "23, LOGGED_OFF, , ",
    "24, DISCONNECTED, 192.0.2.7, 192.0.2.7",
    "25, RECONNECTED, '', "
  })
  void sessionChanges(int id, What what, String address, String told) {
    FakeEvent event =
        FakeEvent.of(
            "Microsoft-Windows-TerminalServices-LocalSessionManager",
            id,
            "User",
            "OFFICE\\ann",
            "SessionID",
            "2");
    event = address == null ? event : event.with("Address", address);

    assertThat(new TerminalSessions().translate(event, event.source()))
        .containsExactly(
            new SessionChanged(
                event.source(),
                what,
                Optional.of("OFFICE\\ann"),
                OptionalLong.of(2),
                Optional.ofNullable(told)));
  }
}
