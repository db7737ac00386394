package org.bitshound.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bitshound.testing.evidence.exports.Shipped;
import org.bitshound.testing.evidence.exports.Shipper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports beside event logs: counted once, told at the right time.
class ExportsTest {
  private static final String CHANNEL = "Microsoft-Windows-Bits-Client/Operational";

  @TempDir Path folder;
  private Collection collection;

  @BeforeEach
  void begin() {
    collection = new Collection(folder);
  }

  /// What [Collection#log] holds, as a shipper sees it, with a time that no millisecond ends.
  private static List<Shipped> shipped(int from, int to) {
    var events = new ArrayList<Shipped>();
    for (int id = from; id <= to; id++) {
      Instant at = Collection.MORNING.plusSeconds(id);
      List<Shipped.Named> data =
          id % 5 != 0
              ? List.of(new Shipped.Named("number", String.valueOf(id)))
              : List.of(
                  new Shipped.Named("jobTitle", "job " + id),
                  new Shipped.Named("jobId", "{" + new UUID(7, id) + "}"),
                  new Shipped.Named("jobOwner", "CORP\\ann"),
                  new Shipped.Named("processPath", "C:\\Windows\\System32\\bitsadmin.exe"),
                  new Shipped.Named("processId", String.valueOf(4000 + id)));
      events.add(event(id % 5 == 0 ? 3 : 7777, at, id, data));
    }
    return events;
  }

  private static Shipped event(int id, Instant at, long record, List<Shipped.Named> data) {
    return new Shipped(
        "Microsoft-Windows-Bits-Client",
        id,
        OptionalLong.of(2),
        CHANNEL,
        "ws-01",
        at,
        record,
        OptionalLong.of(1000),
        Optional.of("S-1-5-18"),
        Optional.empty(),
        data,
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Shipper.class)
  void theExportOfALogIsACopyOfIt(Shipper by) throws IOException {
    collection.with("a" + by.ending(), by.write(shipped(1, 40)));
    collection.with("b.evtx", Collection.log("WS-01", 21, 60));

    var told = collection.read();
    assertThat(told.in("a" + by.ending()).duplicates()).isEqualTo(20);
    assertThat(told.in("b.evtx").duplicates()).isZero();
    assertThat(told.records()).isEqualTo(60);
    assertThat(told.observations())
        .hasSize(12)
        .contains("ws-01 3 #20 in a" + by.ending() + "[]")
        .contains("ws-01 3 #25 in b.evtx[ and a" + by.ending() + "]")
        .contains("ws-01 3 #60 in b.evtx[]");
    assertThat(told.machines().getFirst().covered().getFirst().gaps()).isEmpty();
    assertThat(told.defects()).isEmpty();
  }

  @ParameterizedTest(name = "{0} places in memory at once")
  @ValueSource(ints = {3, 1_000_000})
  void timesCutByTheShipperAreStillCopies(int atOnce) throws IOException {
    List<Shipped> exact =
        shipped(1, 40).stream().map(one -> at(one, one.time().plusNanos(987_654_300))).toList();
    collection.with("a.ndjson", Shipper.WINLOGBEAT.write(exact));
    collection.with("b.xml", Shipper.WEVTUTIL.write(exact));
    collection.with("c.json", Shipper.FLUENT_BIT.write(exact));
    collection.atOnce = atOnce;

    var told = collection.read();
    assertThat(told.records()).isEqualTo(40);
    assertThat(told.in("b.xml").duplicates()).isZero();
    assertThat(told.observations())
        .hasSize(8)
        .allMatch(
            line -> line.contains("a.ndjson") && line.contains("b.xml") && line.contains("c.json"));
  }

  @Test
  void eventsWhoseTimeIsInNoKnownFormAreCountedAsMissing() throws IOException {
    String row = ",59,P," + CHANNEL + ",ws-01,";
    collection.with(
        "a.csv",
        ("TimeCreated,Id,ProviderName,LogName,MachineName,RecordId\n"
                + ("the ides of March" + row + "1\n")
                + ("2021-03-15T18:43:41Z" + row + "2\n")
                + ("soon" + row + "3\n"))
            .getBytes(UTF_8));

    var told = collection.read();
    assertThat(told.records()).isEqualTo(1);
    assertThat(told.defects()).hasSize(1).first().asString().contains("2 events with another");
  }

  @Test
  void lettersOfACodePageAreSaidNotToBeKnown() throws IOException {
    List<Shipped> events =
        List.of(
            event(
                3,
                Collection.MORNING,
                5,
                List.of(
                    new Shipped.Named("jobTitle", "M\u00fcll"),
                    new Shipped.Named("jobId", "{" + new UUID(7, 5) + "}"),
                    new Shipped.Named("jobOwner", "CORP\\ann"),
                    new Shipped.Named("processPath", "C:\\x.exe"),
                    new Shipped.Named("processId", "4"))));
    String text = new String(Shipper.WEVTUTIL.write(events), UTF_8);
    collection.with("a.xml", text.getBytes(ISO_8859_1));

    assertThat(collection.read().defects()).hasSize(1).first().asString().contains("code page");
  }

  private static Shipped at(Shipped one, Instant time) {
    return event(one.id(), time, one.recordId(), one.data());
  }

  @Test
  void anExportMayDropTheBlanksAroundAValue() throws IOException {
    Instant at = Collection.MORNING;
    var whole =
        List.of(new Shipped.Named("jobTitle", "a job "), new Shipped.Named("jobOwner", "ann"));
    var cut = List.of(new Shipped.Named("jobTitle", "a job"), new Shipped.Named("jobOwner", "ann"));
    collection.with("a.ndjson", Shipper.WINLOGBEAT.write(List.of(event(3, at, 9, whole))));
    collection.with("b.xml", Shipper.WEVTUTIL.write(List.of(event(3, at, 9, cut))));

    var told = collection.read();
    assertThat(told.observations()).containsExactly("ws-01 3 #9 in a.ndjson[ and b.xml]");
    assertThat(told.defects()).isEmpty();
  }

  @Test
  void otherValuesUnderOneNumberAreBothKept() throws IOException {
    collection.with("a.evtx", Collection.log("ws-01", 1, 10));
    String export = new String(Shipper.WEVTUTIL.write(shipped(5, 5)), UTF_8);
    collection.with("b.xml", export.replace("job 5", "another").getBytes(UTF_8));

    var told = collection.read();
    assertThat(told.observations()).hasSize(3);
    assertThat(told.defectWords()).containsExactly("b.xml content-differs");
  }

  private static String sysmon(String time, String utc, String more) {
    return "{\"TimeCreated\":\""
        + time
        + "\",\"Hostname\":\"WS-01\",\"EventID\":5,\"SourceName\":\"Microsoft-Windows-Sysmon\","
        + "\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"UtcTime\":\""
        + utc
        + "\",\"Image\":\"C:\\\\Windows\\\\System32\\\\bitsadmin.exe\",\"ProcessId\":\"7\""
        + more
        + "}\n";
  }

  @Test
  void localTimeMarkedAsUtcIsPutRight() throws IOException {
    String security =
        sysmon("2020-10-23T02:36:50.000Z", "", "")
            .replace("\"UtcTime\":\"\",", "")
            .replace("Microsoft-Windows-Sysmon/Operational", "Security")
            .replace("Microsoft-Windows-Sysmon", "Microsoft-Windows-Security-Auditing");
    collection.with(
        "a.json",
        (sysmon("2020-10-23T02:36:43.547Z", "2020-10-23 06:36:43.542", "") + security)
            .getBytes(UTF_8));

    var held = collection.read().in("a.json");
    assertThat(held.first()).contains(Instant.parse("2020-10-23T06:36:43.547Z"));
    assertThat(held.last()).contains(Instant.parse("2020-10-23T06:36:50Z"));
    assertThat(held.clock().orElseThrow().aheadOfUtc()).contains(Duration.ofHours(-4));
  }

  @Test
  void aZoneThatChangesInTheFileIsNotGuessed() throws IOException {
    collection.with(
        "a.json",
        (sysmon("2020-10-25T01:36:43.547Z", "2020-10-25 05:36:43.542", "")
                + sysmon("2020-11-02T01:36:43.547Z", "2020-11-02 06:36:43.542", ""))
            .getBytes(UTF_8));

    var told = collection.read();
    assertThat(told.in("a.json").clock().orElseThrow().aheadOfUtc()).isEmpty();
    assertThat(told.in("a.json").first()).contains(Instant.parse("2020-10-25T01:36:43.547Z"));
    assertThat(told.defectWords()).containsExactly("a.json time-zone-unknown");
  }

  @Test
  void theCollectorsTimeTellsTheZoneOfLocalTimes() throws IOException {
    String nxlog =
        "{\"EventTime\":\"2020-09-17"
            + " 17:46:16\",\"Hostname\":\"ws-01\",\"EventID\":306,\"SourceName\":"
            + "\"Microsoft-Windows-Bits-Client\",\"RecordNumber\":41,\"Channel\":\""
            + CHANNEL
            + "\"";
    collection.with(
        "a.json", (nxlog + ",\"@timestamp\":\"2020-09-17T21:46:18.213Z\"}\n").getBytes(UTF_8));
    collection.with("b.json", (nxlog.replace(":41", ":43") + "}\n").getBytes(UTF_8));

    var told = collection.read();
    assertThat(told.in("a.json").first()).contains(Instant.parse("2020-09-17T21:46:16Z"));
    assertThat(told.in("b.json").first()).contains(Instant.parse("2020-09-17T17:46:16Z"));
    assertThat(told.defectWords()).containsExactly("b.json time-zone-unknown");
  }

  @Test
  void recordsWithoutNumberCountOnceAndKeepTheirOrder() throws IOException {
    String utc = "2020-10-23 06:36:43.542";
    String one = sysmon("2020-10-23T06:36:43.547Z", utc, "");
    String two = sysmon("2020-10-23T06:36:43.547Z", utc, ",\"User\":\"x\"");
    collection.with("a.json", (one + two).getBytes(UTF_8));
    collection.with("b.json", (two + one + one.replace(":43.547", ":44.547")).getBytes(UTF_8));

    var told = collection.read();
    assertThat(told.records()).isEqualTo(3);
    assertThat(told.in("b.json").duplicates()).isEqualTo(2);
    assertThat(told.observations()).hasSize(3);
  }

  @Test
  void kindsAreToldByBytes() throws IOException {
    collection.with("a.log", Shipper.WEVTUTIL.write(shipped(1, 2)));
    collection.with("b.txt", Shipper.NXLOG.write(shipped(1, 2)));
    collection.with("c", Shipper.EVTX_E_CMD.write(shipped(1, 2)));
    collection.with("d.json", "{\"a\":1}".getBytes(UTF_8));

    assertThat(collection.read().kinds())
        .containsExactly("a.log event-xml", "b.txt event-json", "c event-csv", "d.json other");
  }
}
