package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SysmonNetworkTest {

  private static final FakeEvent CONNECTED =
      FakeEvent.of(
          "Microsoft-Windows-Sysmon",
          3,
          "RuleName",
          "-",
          "UtcTime",
          "2021-06-13 06:17:16.882",
          "ProcessGuid",
          "{94F748D5-4A45-5A42-0000-0010D265F20F}",
          "ProcessId",
          "4696",
          "Image",
          "C:\\Windows\\System32\\svchost.exe",
          "User",
          "NT AUTHORITY\\SYSTEM",
          "Protocol",
          "tcp",
          "Initiated",
          "true",
          "SourceIsIpv6",
          "false",
          "SourceIp",
          "10.0.0.5",
          "SourceHostname",
          "PC1.example.org",
          "SourcePort",
          "49703",
          "SourcePortName",
          "-",
          "DestinationIsIpv6",
          "false",
          "DestinationIp",
          "192.0.2.80",
          "DestinationHostname",
          "",
          "DestinationPort",
          "443",
          "DestinationPortName",
          "https");

  private static final FakeEvent ASKED =
      FakeEvent.of(
          "Microsoft-Windows-Sysmon",
          22,
          "RuleName",
          "-",
          "UtcTime",
          "2021-06-13 06:17:16.509",
          "ProcessGuid",
          "{94F748D5-4A45-5A42-0000-0010D265F20F}",
          "ProcessId",
          "4696",
          "QueryName",
          "files.example.net",
          "QueryStatus",
          "0",
          "QueryResults",
          "type:  5 cdn.example.net;::ffff:192.0.2.80;2001:db8::80;",
          "Image",
          "C:\\Windows\\System32\\svchost.exe");

  private static final ProcessReference SERVICE =
      new ProcessReference(
          OptionalLong.of(4696),
          Optional.of("94f748d5-4a45-5a42-0000-0010d265f20f"),
          OptionalLong.empty(),
          Optional.of("C:\\Windows\\System32\\svchost.exe"),
          new Account(Optional.of("NT AUTHORITY\\SYSTEM"), Optional.empty(), OptionalLong.empty()));

  private final SysmonNetwork translation = new SysmonNetwork();

  @Test
  void connectionIsWhatTheRecordSays() {
    assertThat(translation.translate(CONNECTED, CONNECTED.source()))
        .containsExactly(
            new NetworkConnection(
                CONNECTED.source(),
                Instant.parse("2021-06-13T06:17:16.882Z"),
                SERVICE,
                Optional.of(true),
                Optional.of("tcp"),
                new Endpoint(
                    Optional.of("10.0.0.5"),
                    Optional.of("PC1.example.org"),
                    OptionalLong.of(49703)),
                new Endpoint(Optional.of("192.0.2.80"), Optional.empty(), OptionalLong.of(443)),
                false));
  }

  @ParameterizedTest(name = "{0}: {1} {2} → {3}:{4} matters: {5}")
  @CsvSource({
    "the service fetches, C:\\Windows\\System32\\svchost.exe, true, 192.0.2.80, 443, true",
    "at any port, C:\\Windows\\System32\\svchost.exe, true, 192.0.2.80, 8443, true",
    "from a proxy on the host, C:\\Windows\\System32\\svchost.exe, true, 127.0.0.1, 8080, true",
    "its probe, C:\\Windows\\System32\\svchost.exe, true, ::1, 5985, true",
    "who waits for it, C:\\Users\\ann\\listener.exe, false, ::1, 5985, true",
    "a maker, C:\\Windows\\SysWOW64\\notepad.exe, true, 192.0.2.80, 80, true",
    "from a profile, C:\\Users\\ann\\AppData\\Local\\Temp\\x.exe, true, 192.0.2.80, 80, true",
    "unknown program, <unknown process>, true, 192.0.2.80, 80, true",
    "from a profile under a known name, C:\\Users\\ann\\lsass.exe, true, 192.0.2.80, 80, true",
    "kernel listens for WinRM, System, false, ::1, 5985, false",
    "a job may take it from a share, System, true, 192.0.2.80, 445, true",
    "shares of the host itself, System, false, 192.0.2.80, 445, false",
    "file share of another program, C:\\Windows\\System32\\svchost.exe, true, 192.0.2.80, 445, false",
    "kernel elsewhere, System, true, 192.0.2.80, 443, false",
    "directory, C:\\Windows\\System32\\svchost.exe, true, 192.0.2.80, 389, false",
    "somebody comes in, C:\\Windows\\System32\\svchost.exe, false, 192.0.2.80, 3389, false",
    "host to itself, C:\\Users\\ann\\x.exe, true, 127.0.0.1, 9000, false",
    "installed, C:\\Program Files\\App\\app.exe, true, 192.0.2.80, 443, false",
    "logon service, C:\\Windows\\System32\\lsass.exe, true, 192.0.2.80, 443, false"
  })
  void connectionMattersOrNot(
      String why, String image, boolean initiated, String to, int port, boolean matters) {
    FakeEvent event =
        CONNECTED
            .with("Image", image)
            .with("Initiated", Boolean.toString(initiated))
            .with("DestinationIp", to)
            .with("DestinationPort", Integer.toString(port));

    assertThat(translation.matters(event)).as(why).isEqualTo(matters);
  }

  @Test
  void datagramDoesNotMatter() {
    assertThat(translation.matters(CONNECTED.with("Protocol", "udp"))).isFalse();
  }

  @Test
  void answerHasAddressesAndAliases() {
    NameResolved said = (NameResolved) translation.translate(ASKED, ASKED.source()).getFirst();

    assertThat(said.name()).isEqualTo("files.example.net");
    assertThat(said.time()).isEqualTo(Instant.parse("2021-06-13T06:17:16.509Z"));
    assertThat(said.status()).hasValue(0);
    assertThat(said.addresses()).isEqualTo(List.of("192.0.2.80", "2001:db8::80"));
    assertThat(said.aliases()).isEqualTo(List.of("cdn.example.net"));
    assertThat(said.by().processId()).hasValue(4696);
  }

  @Test
  void noSuchNameHasItsStatusAndNoAddress() {
    FakeEvent event = ASKED.with("QueryStatus", "9003").with("QueryResults", "-");
    NameResolved said = (NameResolved) translation.translate(event, event.source()).getFirst();

    assertThat(said.status()).hasValue(9003);
    assertThat(said.addresses()).isEmpty();
  }

  @Test
  void unknownProcessHasNoImage() {
    FakeEvent event = ASKED.with("Image", "<unknown process>");
    NameResolved said = (NameResolved) translation.translate(event, event.source()).getFirst();

    assertThat(said.by().image()).isEmpty();
  }

  @Test
  void nameOfAHostMatters() {
    assertThat(translation.matters(ASKED)).isTrue();
    assertThat(translation.matters(ASKED.with("QueryName", "fs01"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"_ldap._tcp.dc._msdcs.example.org", "80.2.0.192.in-addr.arpa", "wpad", "wpad.x.y"})
  void nameThatNoUrlHasDoesNotMatter(String name) {
    assertThat(translation.matters(ASKED.with("QueryName", name))).isFalse();
  }

  @Test
  void questionOfAnInstalledProgramDoesNotMatter() {
    assertThat(translation.matters(ASKED.with("Image", "C:\\Program Files\\App\\app.exe")))
        .isFalse();
  }
}
