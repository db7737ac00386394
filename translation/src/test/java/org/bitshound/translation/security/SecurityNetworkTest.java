package org.bitshound.translation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityNetworkTest {

  private static final String HOST = "\\device\\harddiskvolume2\\windows\\system32\\svchost.exe";

  private static FakeEvent connection(int id) {
    return FakeEvent.of(
        "Microsoft-Windows-Security-Auditing",
        id,
        "ProcessID",
        "4696",
        "Application",
        HOST,
        "Direction",
        "%%14593",
        "SourceAddress",
        "10.0.0.5",
        "SourcePort",
        "49703",
        "DestAddress",
        "192.0.2.80",
        "DestPort",
        "80",
        "Protocol",
        "6",
        "FilterRTID",
        "70233",
        "LayerName",
        "%%14611",
        "LayerRTID",
        "48",
        "RemoteUserID",
        "S-1-0-0",
        "RemoteMachineID",
        "S-1-0-0");
  }

  private final SecurityNetwork translation = new SecurityNetwork();

  private NetworkConnection told(FakeEvent event) {
    return (NetworkConnection) translation.translate(event, event.source()).getFirst();
  }

  @Test
  void outgoingConnectionGoesFromSourceToDestination() {
    NetworkConnection said = told(connection(5156));

    assertThat(said.by().processId()).hasValue(4696);
    assertThat(said.by().image()).contains(HOST);
    assertThat(said.outbound()).contains(true);
    assertThat(said.protocol()).contains("tcp");
    assertThat(said.from())
        .isEqualTo(new Endpoint(Optional.of("10.0.0.5"), Optional.empty(), OptionalLong.of(49703)));
    assertThat(said.to())
        .isEqualTo(new Endpoint(Optional.of("192.0.2.80"), Optional.empty(), OptionalLong.of(80)));
    assertThat(said.blocked()).isFalse();
  }

  @Test
  void incomingConnectionComesFromTheOtherEnd() {
    NetworkConnection said = told(connection(5156).with("Direction", "%%14592"));

    assertThat(said.outbound()).contains(false);
    assertThat(said.from().address()).contains("192.0.2.80");
    assertThat(said.to().address()).contains("10.0.0.5");
  }

  @Test
  void blockedConnectionSaysSo() {
    assertThat(told(connection(5157)).blocked()).isTrue();
  }

  @Test
  void layoutWithFieldsInBetweenIsReadByName() {
    FakeEvent windows11 = connection(5156).with("FilterOrigin", "x").with("InterfaceIndex", "7");

    assertThat(told(windows11).to().port()).hasValue(80);
  }

  @Test
  void otherProtocolIsItsNumber() {
    assertThat(told(connection(5156).with("Protocol", "17")).protocol()).contains("udp");
    assertThat(told(connection(5156).with("Protocol", "1")).protocol()).contains("1");
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} → {4}:{5} matters: {6}")
  @CsvSource({
    "the service fetches, svchost.exe, %%14593, 6, 192.0.2.80, 443, true",
    "its probe, svchost.exe, %%14593, 6, ::1, 5985, true",
    "a maker, notepad.exe, %%14593, 6, 192.0.2.80, 80, true",
    "name service, svchost.exe, %%14593, 17, 192.0.2.53, 53, false",
    "somebody comes in, svchost.exe, %%14592, 6, 192.0.2.80, 50000, false",
    "end points, svchost.exe, %%14593, 6, 192.0.2.80, 135, false",
    "logons, lsass.exe, %%14593, 6, 192.0.2.80, 443, false",
    "web server, w3wp.exe, %%14593, 6, 192.0.2.80, 443, false"
  })
  void connectionMattersOrNot(
      String why,
      String image,
      String direction,
      int protocol,
      String to,
      int port,
      boolean matters) {
    FakeEvent event =
        connection(5156)
            .with("Application", "\\device\\harddiskvolume2\\windows\\system32\\" + image)
            .with("Direction", direction)
            .with("Protocol", Integer.toString(protocol))
            .with("DestAddress", to)
            .with("DestPort", Integer.toString(port));

    assertThat(translation.matters(event)).as(why).isEqualTo(matters);
  }

  @Test
  void installedProgramDoesNotMatterAndTheKernelDoesNot() {
    FakeEvent installed =
        connection(5156)
            .with("Application", "\\device\\harddiskvolume2\\program files\\app\\app.exe");

    assertThat(translation.matters(installed)).isFalse();
    assertThat(translation.matters(connection(5156).with("Application", "System"))).isFalse();
  }

  @Test
  void kernelMattersWhereItAsksForAShareAndNotWhereItServesOne() {
    FakeEvent share = connection(5156).with("Application", "System").with("DestPort", "445");

    assertThat(translation.matters(share)).isTrue();
    assertThat(translation.matters(share.with("Direction", "%%14592"))).isFalse();
  }
}
