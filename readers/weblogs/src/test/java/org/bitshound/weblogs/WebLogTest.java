package org.bitshound.weblogs;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.network.Flow;
import org.bitshound.event.network.NameQuestion;
import org.bitshound.event.network.WebRequest;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.bitshound.testing.evidence.traffic.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebLogTest {
  private static final Instant TIME = Instant.parse("2021-03-15T18:54:16Z");
  private static final Request HEAD =
      Request.ofBits(TIME, "10.0.0.5", "HEAD", "http://x.example/a.exe?v=1", 200, 460);
  private static final Request GET =
      Request.ofBits(TIME.plusSeconds(4), "10.0.0.5", "GET", "http://x.example/a.exe?v=1", 206, 99);
  private static final Request OTHER =
      new Request(TIME, "10.0.0.9", "GET", "http://www.example.com/", "Mozilla/5.0", 200, 4120);
  private static final AccessLog LOG = new AccessLog(List.of(OTHER, HEAD, GET));

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of(Form.SQUID, LOG.squid()),
        Arguments.of(Form.COMMON, LOG.combined()),
        Arguments.of(Form.W3C, LOG.w3c()),
        Arguments.of(Form.ZEEK_HTTP, LOG.zeekTable()),
        Arguments.of(Form.ZEEK_HTTP, LOG.zeekJson()),
        Arguments.of(Form.TABLE, LOG.csv()));
  }

  private static Logs read(String text, String... hosts) {
    return new Logs(text.getBytes(UTF_8), Columns.parse(AccessLog.columns()).orElseThrow(), hosts);
  }

  private static void isAsWritten(Request written, WebRequest read) {
    assertThat(read.stamp().time()).contains(written.time());
    assertThat(read.client()).isEqualTo(written.client());
    assertThat(read.method()).contains(written.method());
    assertThat(read.url()).contains(written.url());
    assertThat(read.host()).contains("x.example");
    assertThat(read.port()).hasValue(80);
    assertThat(read.agent()).contains(written.agent());
    assertThat(read.status()).hasValue(written.status());
    assertThat(read.received()).hasValue(written.bytes());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void requestsOfBitsComeBackAsTheyWereWritten(Form form, String text) {
    Logs log = read(text);

    assertThat(log.form).isEqualTo(form);
    assertThat(log.read.lines()).isEqualTo(3);
    assertThat(log.read.zoned()).isTrue();
    assertThat(log.met).hasSize(2).allMatch(WebLog.Met::ofBits);
    isAsWritten(HEAD, (WebRequest) log.records().get(0));
    isAsWritten(GET, (WebRequest) log.records().get(1));
    assertThat(log.defects).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void requestsToAHostAskedForAreReadWhoeverMadeThem(Form form, String text) {
    assertThat(read(text, "www.example.com").met).as(form.words()).hasSize(3);
    assertThat(read(text, "example.com").met).as("no part of a name is the name").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void lineEndsMarksAndCodingChangeNothing(Form form, String text) {
    List<?> plain = read(text).records();

    assertThat(read(text.replace("\n", "\r\n")).records()).isEqualTo(plain);
    assertThat(read("\ufeff" + text).records()).isEqualTo(plain);
    assertThat(
            new Logs(
                    ("\ufeff" + text).getBytes(UTF_16LE),
                    Columns.parse(AccessLog.columns()).orElseThrow())
                .records())
        .as(form.words())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noCutThrowsOrInventsARequest(Form form, String text) {
    List<?> whole = read(text).records();
    Columns columns = Columns.parse(AccessLog.columns()).orElseThrow();
    for (int cut = 0; cut < text.length(); cut++) {
      byte[] left = text.substring(0, cut).getBytes(UTF_8);
      if (WebLog.formOf(ByteView.of(left), columns).filter(form::equals).isPresent()) {
        int ends = (int) text.substring(0, cut).chars().filter(letter -> letter == '\n').count();
        List<?> records = new Logs(left, columns).records();
        assertThat(records.size()).as("cut to %s", cut).isLessThanOrEqualTo(ends + 1);
        assertThat(records.stream().limit(whole.size() - 1).filter(whole::contains).count())
            .as("cut to %s", cut)
            .isGreaterThanOrEqualTo(records.size() - 1);
      }
    }
  }

  @Test
  void lineOfSquidWithoutHeadersHasNoAgent() {
    Logs log =
        Logs.of(
            "1615834460.500   4300 10.0.0.5 TCP_TUNNEL/200 398231 CONNECT x.example:443 -"
                + " HIER_DIRECT/192.0.2.1 -\n",
            "x.example");

    assertThat(log.request().url()).contains("x.example:443");
    assertThat(log.request().host()).contains("x.example");
    assertThat(log.request().port()).hasValue(443);
    assertThat(log.request().agent()).isEmpty();
    assertThat(log.request().address()).contains("192.0.2.1");
    assertThat(log.request().stamp().time()).contains(Instant.parse("2021-03-15T18:54:20.5Z"));
    assertThat(log.request().stamp().within()).isEmpty();
    assertThat(log.met.getFirst().ofBits()).isFalse();
  }

  @Test
  void linesOfASessionOfBitsPostTellItsPackets() {
    Logs log =
        Logs.of(
            """
            #Software: Microsoft Internet Information Services 10.0
            #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) cs(BITS-Packet-Type) cs(BITS-Session-Id) sc-status cs-bytes
            2021-03-15 18:54:16 10.1.1.1 BITS_POST /up/f.zip - 443 10.0.0.5 Microsoft+BITS/7.8 Create-Session - 200 210
            2021-03-15 18:54:17 10.1.1.1 BITS_POST /up/f.zip - 443 10.0.0.5 Microsoft+BITS/7.8 Fragment {7df0354d-249b-430f-820d-3d2a9bef4931} 200 5120
            """);

    assertThat(log.met).hasSize(2).allMatch(WebLog.Met::ofBits);
    WebRequest second = (WebRequest) log.records().get(1);
    assertThat(second.packetType()).contains("Fragment");
    assertThat(second.session()).contains("{7df0354d-249b-430f-820d-3d2a9bef4931}");
    assertThat(second.sent()).hasValue(5120);
    assertThat(second.url()).contains("/up/f.zip");
    assertThat(second.host()).isEmpty();
    assertThat(second.address()).contains("10.1.1.1");
    assertThat(second.agent()).contains("Microsoft BITS/7.8");
    assertThat(second.stamp().within()).contains(Duration.ofSeconds(1));
  }

  @Test
  void headerOfW3cMayComeAgainWithOtherColumns() {
    Logs log =
        Logs.of(
            """
            #Fields: time c-ip cs-method cs-uri cs(User-Agent)
            #Date: 2021-03-15 00:00:00
            18:54:16 10.0.0.5 HEAD http://x.example/a "Microsoft BITS/7.8"
            #Fields: c-ip date time cs(User-Agent) cs-uri cs-method
            10.0.0.6 2021-03-16 01:02:03 "Microsoft BITS/7.5" http://x.example/b GET
            """);

    assertThat(log.records())
        .extracting(each -> each.stamp().time().orElseThrow().toString() + ' ' + each.client())
        .containsExactly("2021-03-15T18:54:16Z 10.0.0.5", "2021-03-16T01:02:03Z 10.0.0.6");
  }

  @Test
  void addressOfVersionSixIsAClientAndAServer() {
    Logs log =
        Logs.of(
            "1615834460.500 4300 2001:db8::5 TCP_MISS/200 9 GET http://[2001:db8::80]:8080/a -"
                + " HIER_DIRECT/2001:db8::80 -\n",
            "2001:db8::80");

    assertThat(log.request().client()).isEqualTo("2001:db8::5");
    assertThat(log.request().host()).contains("2001:db8::80");
    assertThat(log.request().port()).hasValue(8080);
  }

  @Test
  void lookUpsOfZeekTellTheirAnswers() {
    Logs log =
        Logs.of(
            "{\"ts\":1615834454.9,\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.5\",\"id.resp_h\":\"10.0.0.2\",\"query\":\"X.example\",\"qtype\":1,\"qtype_name\":\"A\",\"rcode\":3,\"answers\":[\"y.example\",\"192.0.2.1\"]}\n",
            "x.example");

    assertThat(log.form).isEqualTo(Form.ZEEK_DNS);
    NameQuestion look = (NameQuestion) log.records().getFirst();
    assertThat(look.name()).isEqualTo("x.example");
    assertThat(look.type()).hasValue(1);
    assertThat(look.status()).hasValue(3);
    assertThat(look.answers()).containsExactly("y.example", "192.0.2.1");
  }

  @Test
  void connectionsOfZeekTellWhoCalledWhom() {
    Logs log =
        Logs.of(
            """
            #separator \\x09
            #unset_field	-
            #fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	proto	orig_bytes	resp_bytes	conn_state
            1615834455.300000	C1	10.0.0.5	49801	192.0.2.1	443	tcp	-	398000	SF
            """,
            "192.0.2.1");

    assertThat(log.form).isEqualTo(Form.ZEEK_CONN);
    Flow flow = (Flow) log.records().getFirst();
    assertThat(flow.address()).isEqualTo("192.0.2.1");
    assertThat(flow.port()).hasValue(443);
    assertThat(flow.sent()).isEqualTo(OptionalLong.empty());
    assertThat(flow.received()).hasValue(398000);
  }

  @Test
  void nameAskedForOverTlsIsToldWithTheConnection() {
    for (String text : List.of(LOG.zeekTlsTable(), LOG.zeekTlsJson())) {
      Logs log = Logs.of(text, "x.example");

      assertThat(log.form).isEqualTo(Form.ZEEK_SSL);
      assertThat(log.records()).hasSize(2);
      Flow flow = (Flow) log.records().getFirst();
      assertThat(flow.name()).contains("x.example");
      assertThat(flow.address()).isEqualTo("192.0.2.80");
      assertThat(flow.port()).hasValue(443);
      assertThat(flow.stamp().time()).contains(TIME);
      assertThat(log.met).noneMatch(WebLog.Met::ofBits);
    }
  }

  @Test
  void valueOfATableMayHoldLineEndsAndQuotes() {
    String head = "When;Client;Verb;Request URL;User Agent;Code;Size\n";
    String row = "%s;10.0.0.5;GET;http://x.example/%s;\"Microsoft BITS/7.8%s\";200;7\r\n";
    Logs log =
        read(
            head
                + row.formatted(TIME, "a", "\r\n(a \"\"b\"\";\n\n)")
                + row.formatted(TIME, "b", ""));

    assertThat(log.read.lines()).isEqualTo(2);
    assertThat(log.request().agent()).contains("Microsoft BITS/7.8\r\n(a \"b\";\n\n)");
    assertThat(log.records()).hasSize(2);
    assertThat(log.defects).isEmpty();
  }

  @Test
  void quoteThatIsNeverClosedCostsItsLineAlone() {
    String row = "%s;10.0.0.5;GET;http://x.example/%s;%sMicrosoft BITS/7.8;200;7\n";
    String many = row.formatted(TIME, "b", "").repeat(3000);
    for (String others : List.of(many, row.formatted(TIME, "c", ""))) {
      Logs log =
          read(
              "When;Client;Verb;Request URL;User Agent;Code;Size\n"
                  + row.formatted(TIME, "a", "\"")
                  + others);

      long rows = others.lines().count();
      assertThat(log.read.lines()).isEqualTo(rows + 1);
      assertThat(log.met).hasSize((int) rows);
      assertThat(log.defects)
          .extracting(defect -> defect.what())
          .containsOnly(What.RECORD_TRUNCATED);
    }
  }

  @Test
  void quoteInTheMiddleOfAValueOpensNothing() {
    Logs log =
        read(
            "When;Client;Verb;Request URL;User Agent;Code;Size\n"
                + (TIME + ";10.0.0.5;GET;http://x.example/;Microsoft BITS/7.8 6\";200;7\n")
                    .repeat(2));

    assertThat(log.met).hasSize(2);
  }

  private static final String DEBUG =
      """
      DNS Server log file creation at 3/15/2021 10:00:00 AM

      Message logging key (for packets - other items use a subset of these fields):

      %1$s 0E7C PACKET  000000DF1A8C9F60 UDP Rcv 10.0.0.5        5b2f   Q [0001   D   NOERROR] A      (1)x(7)example(0)
      %1$s 0E7C PACKET  000000DF1A8C9F60 UDP Snd 192.0.2.53      5b2f   Q [0001   D   NOERROR] A      (1)x(7)example(0)
      %1$s 0E7C PACKET  000000DF1A8C9F60 UDP Snd 10.0.0.5        5b2f R Q [8381   DR NXDOMAIN] A      (1)x(7)example(0)
      """;

  @Test
  void debugLogOfTheNameServerTellsClientsAndNotWhatTheServerAsksItself() {
    Logs log = Logs.of(DEBUG.formatted("3/15/2021 8:03:19 PM"), "x.example");

    assertThat(log.form).isEqualTo(Form.DNS_SERVER);
    assertThat(log.read.lines()).isEqualTo(3);
    assertThat(log.records()).extracting(each -> each.client()).containsOnly("10.0.0.5");
    assertThat(log.records())
        .extracting(each -> ((NameQuestion) each).status())
        .containsExactly(OptionalLong.empty(), OptionalLong.of(3));
    assertThat(log.defects).isEmpty();
  }

  @Test
  void timeOfTheNameServerHasNoZoneAndIsNotGuessed() {
    Logs log = Logs.of(DEBUG.formatted("3/15/2021 8:03:19 PM"), "x.example");

    assertThat(log.read.zoned()).isFalse();
    assertThat(log.read.first()).isEmpty();
    assertThat(log.records().getFirst().stamp().time()).isEmpty();
    assertThat(log.records().getFirst().stamp().local()).contains("2021-03-15T20:03:19");
  }

  @Test
  void dateOfWhichDayAndMonthCannotBeToldApartStaysAsWritten() {
    Logs log = Logs.of(DEBUG.formatted("05/06/2021 20:03:19"), "x.example");

    assertThat(log.records().getFirst().stamp().local()).contains("05/06/2021 20:03:19");
    assertThat(log.records().getFirst().stamp().asIfUtc()).isEmpty();
  }

  @Test
  void commonLogTellsItsOffset() {
    assertThat(read(LOG.combined()).read.offsets()).containsExactly(120);
    assertThat(read(LOG.squid()).read.offsets()).containsExactly(0);
  }

  @Test
  void tableOfWhichNobodyNamesTheColumnsIsNoLog() {
    assertThat(WebLog.formOf(ByteView.of(LOG.csv().getBytes(UTF_8)), Columns.NONE)).isEmpty();
  }

  @Test
  void columnsAreFieldsAndNames() {
    assertThat(Columns.parse("time=When,url=Request URL").map(Columns::text))
        .contains("time=when,url=request url");
    assertThat(Columns.parse("time=When,when=Time")).isEmpty();
    assertThat(Columns.parse("time=")).isEmpty();
    assertThat(Columns.parse("time=a,time=b")).isEmpty();
  }

  @Test
  void lineThatLacksColumnsIsSaidOnce() {
    String cut = LOG.w3c() + "2021-03-15 18:54:16 120 10.0.0.5 - GET https x.exam";

    Logs log = Logs.of(cut, "x.exam");

    assertThat(log.met).hasSize(2);
    assertThat(log.defects)
        .extracting(defect -> defect.what())
        .containsExactly(What.RECORD_TRUNCATED);
    assertThat(log.defects.getFirst().offset()).isEqualTo(LOG.w3c().length());
  }

  @Test
  void endlessLineIsPassedOverAndTheNextOneRead() {
    String endless =
        "1615834460.500 1 10.0.0.5 TCP_MISS/200 9 GET http://" + "x".repeat(40_000_000);

    Logs log = Logs.of(LOG.squid() + endless + '\n' + LOG.squid());

    assertThat(log.met).hasSize(4);
    assertThat(log.defects).extracting(defect -> defect.what()).containsExactly(What.SIZE_LIMIT);
  }

  @Test
  void zerosOfABlockThatWasNotFilledAreNoLine() {
    assertThat(Logs.of(LOG.w3c() + "\0".repeat(4096)).met).hasSize(2);
    assertThat(Logs.of(LOG.w3c() + "\0".repeat(4096)).defects).isEmpty();
  }

  @Test
  void otherTextIsNoLog() {
    for (String text : List.of("", "\n", "a,b\n1,2\n", "#!/bin/sh\n", "{\"a\":1}\n", "<x/>")) {
      assertThat(WebLog.formOf(ByteView.of(text.getBytes(UTF_8)), Columns.NONE))
          .isEqualTo(Optional.empty());
    }
  }
}
