package org.bitshound.translation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsAnswerTest {

  @Test
  void entriesAreAddressesAndAliases() {
    assertThat(
            DnsAnswer.parse(
                "type:  5 a.example.net;type:  6 soa.example.net;::ffff:192.0.2.1;::1;fe80::1%4;"))
        .isEqualTo(
            new DnsAnswer(List.of("192.0.2.1", "::1", "fe80::1%4"), List.of("a.example.net")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ";;", "type:", "type:  5", "cafe", "files.example.net;"})
  void otherTextIsNoAnswer(String text) {
    assertThat(DnsAnswer.parse(text)).isEqualTo(new DnsAnswer(List.of(), List.of()));
  }
}
