package org.bitshound.translation.dnsclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitshound.observation.NameResolved;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class DnsQuestionsTest {

  private static final String DNS = "Microsoft-Windows-DNS-Client";

  private final DnsQuestions translation = new DnsQuestions();

  private NameResolved told(FakeEvent event) {
    return (NameResolved) translation.translate(event, event.source()).getFirst();
  }

  @Test
  void questionHasNoStatusAndIsAskedByWhoLogs() {
    NameResolved said =
        told(
            FakeEvent.of(
                DNS,
                3006,
                "QueryName",
                "files.example.net",
                "QueryType",
                "28",
                "QueryOptions",
                "1073766400",
                "ServerList",
                "",
                "IsNetworkQuery",
                "0"));

    assertThat(said.name()).isEqualTo("files.example.net");
    assertThat(said.type()).hasValue(28);
    assertThat(said.status()).isEmpty();
    assertThat(said.by().processId()).hasValue(FakeEvent.LOGGED_BY);
  }

  @Test
  void answerHasAStatusAndAddresses() {
    NameResolved said =
        told(
            FakeEvent.of(
                DNS,
                3008,
                "QueryName",
                "files.example.net",
                "QueryType",
                "1",
                "QueryOptions",
                "1073766400",
                "QueryStatus",
                "0",
                "QueryResults",
                "192.0.2.80;"));

    assertThat(said.status()).hasValue(0);
    assertThat(said.addresses()).isEqualTo(List.of("192.0.2.80"));
  }

  @Test
  void answerOfAServerNamesTheProcessInNewerLayoutsOnly() {
    FakeEvent older =
        FakeEvent.of(
            DNS,
            3020,
            "QueryName",
            "files.example.net",
            "QueryType",
            "1",
            "NetworkIndex",
            "0",
            "InterfaceIndex",
            "0",
            "Status",
            "9003",
            "QueryResults",
            "");

    assertThat(told(older).status()).hasValue(9003);
    assertThat(told(older).by().processId()).isEmpty();
    assertThat(told(older.with("ClientPID", "4696")).by().processId()).hasValue(4696);
  }

  @Test
  void nameThatNoUrlHasDoesNotMatter() {
    FakeEvent event = FakeEvent.of(DNS, 3008, "QueryName", "files.example.net");

    assertThat(translation.matters(event)).isTrue();
    assertThat(translation.matters(event.with("QueryName", "_ldap._tcp.example.org"))).isFalse();
    assertThat(translation.matters(event.without("QueryName"))).isFalse();
  }
}
