package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.exports.Shipped;
import org.bitshound.testing.evidence.exports.Shipper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a record that is laid beside another says of itself, against what it says alone in a file,
/// where there is none to be laid beside.
class TwinsTest {
  private static final List<String> VALUES =
      List.of(
          "", "x", "a\"b", "back\\slash\\", "line\nend", "<b>&amp;", "'", "{\"EventID\":1}", "日本");

  private final Random random = new Random(5);

  private String value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private Shipped event(int number) {
    int kind = random.nextInt(4);
    var data = new ArrayList<Shipped.Named>();
    data.add(new Shipped.Named("UtcTime", "2021-06-13 06:17:18.%03d".formatted(number % 1000)));
    for (int i = 0; i <= kind; i++) {
      data.add(new Shipped.Named("value" + i, value()));
    }
    return new Shipped(
        kind == 3 ? "Microsoft-Windows-Sysmon" : "Microsoft-Windows-Bits-Client",
        kind + number % 2,
        OptionalLong.of(2),
        "Microsoft-Windows-Bits-Client/Operational",
        "ws-0" + number % 3,
        Instant.parse("2021-06-13T06:17:18.0443734Z").plusSeconds(number),
        number * 37L,
        OptionalLong.of(number % 5 == 0 ? 812 : 4),
        Optional.of("S-1-5-18"),
        Optional.empty(),
        data,
        Optional.empty());
  }

  private static List<String> read(byte[] file) {
    var said = new ArrayList<String>();
    Export.of(MappedFile.of(file))
        .ifPresent(export -> {
          ExportCursor cursor = export.cursor();
          cursor.from(export.start(), defect -> said.add(defect.what() + " " + defect.effect()));
          while (cursor.next()) {
            said.add(
                cursor.eventId()
                    + " "
                    + cursor.time()
                    + " "
                    + cursor.recordId()
                    + " "
                    + cursor.origin()
                    + " "
                    + cursor.stamp()
                    + " "
                    + cursor.timeNamed("UtcTime")
                    + " "
                    + cursor.glance().value("value0"));
          }
        });
    return said;
  }

  @ParameterizedTest
  @EnumSource(
      value = Shipper.class,
      names = {"WEVTUTIL", "WINLOGBEAT", "NXLOG", "EVTX_DUMP_LINES", "VELOCIRAPTOR", "SPLUNK_JSON"})
  void recordLaidBesideAnotherSaysWhatItSaysAlone(Shipper shipper) {
    var events = new ArrayList<Shipped>();
    var alone = new ArrayList<String>();
    for (int number = 1; number <= 3000; number++) {
      Shipped event = event(number);
      events.add(event);
      alone.addAll(read(shipper.write(List.of(event))));
    }

    assertThat(alone).hasSize(3000);
    assertThat(read(shipper.write(events))).isEqualTo(alone);
  }

  private static String line(String data, int record) {
    return "{\"EventID\":59,\"TimeCreated\":\"2021-06-13T06:17:18Z\",\"Hostname\":\"ws\","
        + "\"Channel\":\"Microsoft-Windows-Bits-Client/Operational\",\"name\":\""
        + data
        + "\",\"RecordNumber\":"
        + record
        + "}\n";
  }

  @Test
  void lineThatIsCutInsideOfAValueIsNotMendedByTheNextOne() {
    String cut = line("abc", 3);
    String text =
        line("a", 1)
            + line("b", 2)
            + cut.substring(0, cut.indexOf("abc") + 2)
            + '\n'
            + line("d", 4);

    assertThat(read(text.getBytes(UTF_8)))
        .hasSize(4)
        .filteredOn(said -> said.startsWith("RECORD_TRUNCATED"))
        .hasSize(1);
  }

  @Test
  void valueThatIsEmptyOrOfAnotherKindIsTakenApart() {
    String text =
        line("a", 1)
            + line("b", 2).replace("\"ws\"", "\"\"")
            + line("c", 3).replace("\"ws\"", "null")
            + line("d", 4).replace(":4}", ":\"4\"}")
            + line("e", 5).replace("\"RecordNumber\"", "\"Recordnumber\"");
    var alone = new ArrayList<String>();
    text.lines().forEach(line -> alone.addAll(read((line + '\n').getBytes(UTF_8))));

    assertThat(read(text.getBytes(UTF_8))).hasSize(5).isEqualTo(alone);
  }
}
