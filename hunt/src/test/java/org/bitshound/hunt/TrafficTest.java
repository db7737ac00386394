package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.SeenIn;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.bitshound.testing.evidence.traffic.Request;
import org.bitshound.weblogs.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficTest {
  private static final String URL = "http://x.example/a.exe";
  private static final Instant MADE = Instant.parse("2021-03-15T18:43:41Z");
  private static final Request HEAD = bits("10.0.0.5", 10, "HEAD", URL, 200);
  private static final Request GET = bits("10.0.0.5", 12, "GET", URL, 206);

  @TempDir private Path folder;
  private final Map<String, byte[]> evidence = new LinkedHashMap<>();

  private static Request bits(String client, int second, String method, String url, int status) {
    return Request.ofBits(MADE.plusSeconds(second), client, method, url, status, 5120);
  }

  private static AccessLog log(Request... requests) {
    return new AccessLog(List.of(requests));
  }

  private TrafficTest with(String name, String text) {
    evidence.put(name, text.getBytes(UTF_8));
    return this;
  }

  private TrafficTest withJob() {
    return withJob(URL);
  }

  private TrafficTest withJob(String url) {
    var row =
        new JobListing.Row(
            "482fcaf0-74bf-469b-8929-5ccd028c9499",
            "upd",
            "Suspended",
            "LAB\\ann",
            MADE,
            MADE.plusSeconds(60),
            url,
            "C:\\Users\\Public\\a.exe",
            0,
            -1,
            "",
            "");
    return with("jobs.json", new JobListing(List.of(row)).json());
  }

  private static List<NetworkUse> requests(CaseFile document) {
    return job(document).network().stream().filter(use -> use.kind() == NetworkKind.PROXY).toList();
  }

  @Test
  void lineThatStandsInTwoOverlappingExportsCountsOnceAndNamesBothPlaces() throws IOException {
    Request later = bits("10.0.0.5", 30, "GET", URL, 206);
    CaseFile document =
        withJob()
            .with("a.log", log(HEAD, GET).combined())
            .with("b.log", log(GET, later).combined())
            .hunted();

    assertThat(requests(document)).hasSize(3);
    Case one = job(document);
    String ref = requests(document).get(1).evidence().getFirst();
    assertThat(one.evidence())
        .filteredOn(row -> row.ref().equals(ref))
        .singleElement()
        .matches(row -> row.alsoIn().size() == 1);
    assertThat(document.evidence())
        .filteredOn(file -> file.path().endsWith("b.log"))
        .singleElement()
        .matches(file -> file.duplicateRecords().equals(OptionalLong.of(1)));
  }

  @Test
  void equalLinesOfOneLogAreTwoRequestsUnlessTheirTimesAreFiner() throws IOException {
    assertThat(requests(withJob().with("a.log", log(GET, GET).combined()).hunted())).hasSize(2);
    evidence.clear();
    assertThat(requests(withJob().with("a.log", log(GET, GET).squid()).hunted())).hasSize(1);
  }

  @Test
  void secondOfTwoEqualLinesIsACopyOfTheSecondInAnotherLog() throws IOException {
    CaseFile document =
        withJob()
            .with("a.log", log(HEAD, GET, GET).combined())
            .with("b.log", log(GET, GET, GET).combined())
            .hunted();

    assertThat(requests(document)).hasSize(4);
  }

  @Test
  void lineThatDiffersInAnyValueStays() throws IOException {
    Request other = new Request(GET.time(), "10.0.0.5", "GET", URL, GET.agent(), 206, 5121);
    CaseFile document =
        withJob().with("a.log", log(GET).combined()).with("b.log", log(other).combined()).hunted();

    assertThat(requests(document)).hasSize(2);
  }

  @Test
  void nameAskedForOverTlsIsAConnectionOfTheJob() throws IOException {
    CaseFile document = withJob().with("ssl.log", log(GET).zeekTlsTable()).hunted();

    assertThat(job(document).network())
        .as("the job asks for port 80")
        .noneMatch(use -> use.port().equals(OptionalLong.of(443)));

    evidence.clear();
    document = withJob("https://x.example/a.exe").with("ssl.log", log(GET).zeekTlsTable()).hunted();
    assertThat(job(document).network())
        .singleElement()
        .matches(use -> use.kind() == NetworkKind.CONNECTION)
        .matches(use -> use.destination().equals(Optional.of("x.example")))
        .matches(use -> use.addresses().equals(List.of("192.0.2.80")))
        .matches(use -> use.match().equals(Optional.of(Match.POSSIBLE)))
        .matches(use -> use.how().orElseThrow().startsWith("name asked for over TLS and time"));
  }

  private CaseFile hunted() throws IOException {
    Hunted.write(folder, evidence);
    var hunt = new Hunted(folder);
    hunt.host = Optional.of("ws1");
    hunt.columns = Columns.parse(AccessLog.columns()).orElseThrow();
    return hunt.document();
  }

  private static Case job(CaseFile document) {
    return document.cases().stream()
        .filter(one -> one.kind() == Kind.JOB)
        .findFirst()
        .orElseThrow();
  }

  private static List<Case> signs(CaseFile document) {
    return document.cases().stream().filter(one -> one.kind() == Kind.SIGN).toList();
  }

  @Test
  void everyFormOfAProxysLogTellsTheSameOfAJob() throws IOException {
    AccessLog log = log(HEAD, GET);
    for (String text :
        List.of(
            log.squid(), log.combined(), log.w3c(), log.zeekTable(), log.zeekJson(), log.csv())) {
      evidence.clear();
      Case one = job(withJob().with("proxy.log", text).hunted());

      assertThat(one.network()).as(text).hasSize(2);
      NetworkUse head = one.network().getFirst();
      assertThat(head.kind()).isEqualTo(NetworkKind.PROXY);
      assertThat(head.by()).contains(NetworkBy.BITS_SERVICE);
      assertThat(head.time()).contains(HEAD.time());
      assertThat(head.url()).contains(URL);
      assertThat(head.method()).contains("HEAD");
      assertThat(head.userAgent()).contains("Microsoft BITS/7.8");
      assertThat(head.client()).contains("10.0.0.5");
      assertThat(head.status()).hasValue(200);
      assertThat(head.bytes()).hasValue(5120);
      assertThat(head.match()).contains(Match.LIKELY);
      assertThat(head.how().orElseThrow())
          .contains("URL and time agree")
          .contains("no record tells whose 10.0.0.5 is")
          .contains("HEAD and 1 GET of a part");
      assertThat(one.job().orElseThrow().seenIn()).contains(SeenIn.PROXY);
    }
  }

  @Test
  void clientThatTheLineNamesAsTheHostIsTheHost() throws IOException {
    Case one = job(withJob().with("p.log", log(bits("ws1", 10, "GET", URL, 200)).w3c()).hunted());

    assertThat(one.network().getFirst().match()).contains(Match.EXACT);
    assertThat(one.network().getFirst().how().orElseThrow()).contains("the line names the host");
  }

  @Test
  void severalClientsOfOneUrlArePossibleAtMost() throws IOException {
    Case one =
        job(
            withJob()
                .with("p.log", log(GET, bits("10.0.0.6", 13, "GET", URL, 206)).w3c())
                .hunted());

    assertThat(one.network()).hasSize(2);
    assertThat(one.network())
        .allMatch(use -> use.match().equals(Optional.of(Match.POSSIBLE)))
        .allMatch(use -> use.how().orElseThrow().contains("1 other clients fit as well"));
    assertThat(one.job().orElseThrow().seenIn()).doesNotContain(SeenIn.PROXY);
  }

  @Test
  void requestLongAfterTheJobIsAnothers() throws IOException {
    CaseFile document =
        withJob().with("p.log", log(bits("10.0.0.5", 7200, "GET", URL, 206)).w3c()).hunted();

    assertThat(job(document).network()).isEmpty();
    assertThat(signs(document)).hasSize(1);
  }

  @Test
  void logOfTrafficBoundsNoCase() throws IOException {
    Case alone = job(withJob().hunted());
    Case one = job(with("p.log", log(bits("10.0.0.5", 200, "GET", URL, 206)).w3c()).hunted());

    assertThat(one.network()).hasSize(1);
    assertThat(one.last()).isEqualTo(alone.last());
    assertThat(one.id()).isEqualTo(alone.id());
  }

  @Test
  void trafficOfBitsThatNoJobExplainsIsASignOfNoKnownHost() throws IOException {
    CaseFile document =
        withJob()
            .with(
                "p.log",
                log(GET, bits("10.0.0.77", 15, "BITS_POST", "http://drop.example/f.zip", 200))
                    .w3c())
            .hunted();

    assertThat(signs(document)).hasSize(1);
    Case sign = signs(document).getFirst();
    assertThat(sign.host()).isEqualTo("unknown host");
    assertThat(sign.headline())
        .isEqualTo(
            "Client 10.0.0.77 had BITS send to drop.example, by a log of the network; no job that"
                + " is known explains it.");
    assertThat(sign.destinations().getFirst().host()).contains("drop.example");
    assertThat(sign.network().getFirst().method()).contains("BITS_POST");
  }

  @Test
  void trafficOfOthersToOtherServersIsNothing() throws IOException {
    var browser =
        new Request(MADE.plusSeconds(9), "10.0.0.5", "GET", "http://y.example/", "Mozilla", 200, 9);

    CaseFile document = withJob().with("p.log", log(browser).w3c()).hunted();

    assertThat(job(document).network()).isEmpty();
    assertThat(signs(document)).isEmpty();
    assertThat(document.hosts()).hasSize(1);
  }

  @Test
  void coverageSaysThatTheHostMayBeAnyClient() throws IOException {
    CaseFile document = withJob().with("p.log", log(HEAD, GET).w3c()).hunted();

    var proxy =
        document.hosts().getFirst().coverage().stream()
            .filter(row -> row.source().equals("proxy"))
            .findFirst()
            .orElseThrow();
    assertThat(proxy.status()).isEqualTo(CoverageStatus.PARTIAL);
    assertThat(proxy.records()).hasValue(2);
    assertThat(proxy.first()).contains(HEAD.time());
    assertThat(proxy.note().orElseThrow()).contains("no record tells which client");
  }

  @Test
  void evidenceSaysWhatTheLogIsAndWhoseClockItFollows() throws IOException {
    CaseFile document = withJob().with("p.log", log(HEAD, GET).w3c()).hunted();

    var file = document.evidence().getLast();
    assertThat(file.kind()).isEqualTo(EvidenceKind.PROXY_LOG);
    assertThat(file.clock().orElseThrow().zone()).isEqualTo("UTC");
    assertThat(file.clock().orElseThrow().of()).contains("proxy");
    var cited =
        job(document).evidence().stream()
            .filter(row -> row.path().endsWith("p.log"))
            .findFirst()
            .orElseThrow();
    assertThat(cited.clock().orElseThrow().of()).contains("proxy");
    assertThat(cited.source()).contains("proxy");
  }

  @Test
  void lookUpsOfAnUnknownZoneAreJoinedByClientAndShownAsWritten() throws IOException {
    String debug =
        "3/15/2021 8:03:19 PM 0E7C PACKET  000000DF1A8C9F60 UDP Rcv %s        5b2f   Q [0001   D  "
            + " NOERROR] A      (1)x(7)example(0)\n";

    Case one =
        job(
            withJob()
                .with("dns.log", debug.formatted("ws1") + debug.formatted("10.0.0.9"))
                .hunted());

    assertThat(one.network()).hasSize(1);
    NetworkUse look = one.network().getFirst();
    assertThat(look.kind()).isEqualTo(NetworkKind.DNS);
    assertThat(look.time()).isEmpty();
    assertThat(look.localTime()).contains("2021-03-15T20:03:19");
    assertThat(look.match()).contains(Match.LIKELY);
    assertThat(one.timeline()).noneMatch(row -> row.what().equals("name-resolved"));
  }

  @Test
  void filesThatDeliveryOptimizationNamesAreItsOwn() throws IOException {
    String listed =
        """

        FileId                      : 0f4c0a6b1f6f4e0d8f3e
        Status                      : Caching
        BytesFromPeers              : 100
        BytesFromHttp               : 200
        SourceURL                   : http://x.example/a.exe
        PredefinedCallerApplication : Microsoft Store

        """;

    Case one = job(withJob().with("do.txt", listed).hunted());

    NetworkUse use = one.network().getFirst();
    assertThat(use.by()).contains(NetworkBy.DELIVERY_OPTIMIZATION);
    assertThat(use.kind()).isEqualTo(NetworkKind.PEER);
    assertThat(use.bytes()).hasValue(100);
    assertThat(use.match()).contains(Match.POSSIBLE);
  }

  @Test
  void threadsAndPathsChangeNothing() throws IOException {
    for (int i = 0; i < 5; i++) {
      with("p" + i + ".log", log(bits("10.0.0." + i, i, "GET", URL, 206)).w3c());
    }
    Hunted.write(folder, withJob().evidence);
    var one = new Hunted(folder);
    one.threads = 1;
    var many = new Hunted(folder);
    many.threads = 4;

    assertThat(many.json()).isEqualTo(one.json());
  }
}
