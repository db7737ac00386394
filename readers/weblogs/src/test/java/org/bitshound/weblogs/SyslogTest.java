package org.bitshound.weblogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.exports.record.Syslog;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyslogTest {
  /// As RFC 3164 and RFC 5424 show them, as daemons write their files, and with data.
  static final List<String> PREFIXES =
      List.of(
          "<134>Mar 15 18:54:20 proxy1 squid[1234]: ",
          "Mar  5 18:54:20 proxy1 (squid-1): ",
          "Mar 15 18:54:20 10.0.0.1 ",
          "2021-03-15T18:54:20.123456+01:00 proxy1 nginx: ",
          "<134>1 2021-03-15T18:54:20.003Z proxy1 squid 1234 - - ",
          "<13>1 2021-03-15T18:54:20Z proxy1 squid - ID47 [a@1 b=\"c ]\\\" d\"][e@2 f=\"\"] \ufeff");

  private static final String SQUID =
      "1615834460.500   4300 10.0.0.5 TCP_MISS/200 398 GET http://x.example/a - HIER_DIRECT/1 -";

  static Stream<Arguments> formsAndPrefixes() {
    return WebLogTest.forms()
        .filter(form -> form.get()[0] != Form.TABLE)
        .flatMap(form ->
            PREFIXES.stream().map(prefix -> Arguments.of(form.get()[0], form.get()[1], prefix)));
  }

  @ParameterizedTest
  @MethodSource("formsAndPrefixes")
  void logThatCameThroughSyslogSaysTheSame(Form form, String text, String prefix) {
    Logs plain = Logs.of(text);
    String relayed = AccessLog.throughSyslog(text, prefix);
    Logs log = Logs.of(relayed);

    assertThat(log.form).isEqualTo(form);
    assertThat(log.records()).hasSize(2).isEqualTo(plain.records());
    assertThat(log.read.lines()).isEqualTo(plain.read.lines());
    assertThat(log.defects).isEmpty();
    byte[] bytes = relayed.getBytes(UTF_8);
    assertThat(log.met)
        .as("a line is cited where its prefix begins")
        .allMatch(met -> met.offset() == 0 || bytes[(int) met.offset() - 1] == '\n');
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void prefixEndsWhereTheMessageBegins(String prefix) {
    assertThat(Syslog.message(prefix + SQUID)).isEqualTo(SQUID);
    for (int cut = 0; cut <= prefix.length(); cut++) {
      String left = prefix.substring(0, cut);
      assertThat(left).endsWith(Syslog.message(left));
    }
  }

  static Stream<String> prefixes() {
    return PREFIXES.stream();
  }

  @Test
  void lineWithoutAPrefixStaysAsItIs() {
    for (String line :
        List.of(
            SQUID,
            "10.0.0.5 - - [15/Mar/2021:20:54:16 +0200] \"GET / HTTP/1.1\" 200 1",
            "2021-03-15 18:54:16 120 10.0.0.5 - GET",
            "<134",
            "<1345>Mar 15 18:54:20 h x",
            "Mar 15 18:54:20",
            "")) {
      assertThat(Syslog.message(line)).isEqualTo(line);
    }
  }

  @Test
  void lineWithoutAPrefixAmongOthersIsReadToo() {
    Logs log = Logs.of(PREFIXES.getFirst() + SQUID + '\n' + SQUID + '\n', "x.example");

    assertThat(log.met).hasSize(2);
  }

  @Test
  void otherMessagesOfSyslogAreNoLog() {
    assertThat(
            WebLog.formOf(
                ByteView.of((PREFIXES.getFirst() + "Starting.\n").getBytes(UTF_8)), Columns.NONE))
        .isEmpty();
  }
}
