package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.Event;
import org.junit.jupiter.api.Test;

class JsonTest {
  static String flat(int record) {
    return "{\"EventTime\":\"2021-06-13 06:17:18\",\"Hostname\":\"ws-01\",\"EventID\":209,"
        + "\"SourceName\":\"Microsoft-Windows-Bits-Client\",\"RecordNumber\":"
        + record
        + ",\"Channel\":\"Microsoft-Windows-Bits-Client/Operational\",\"jobName\":\"Font"
        + " \\u0041\\\\b\\\"\"}";
  }

  @Test
  void recordOfMoreValuesThanAreKeptSaysSo() {
    var data = new StringBuilder("\"a0\":\"0\"");
    for (int i = 1; i < 5000; i++) {
      data.append(",\"a").append(i).append("\":\"").append(i).append('"');
    }
    Read read =
        Read.of(
            "{\"Event\":{\"System\":{\"EventID\":3,\"Channel\":\"C\",\"Computer\":\"c\",\"TimeCreated\":"
                + "{\"SystemTime\":\"2021-03-15T18:43:41Z\"}},\"EventData\":{"
                + data
                + "}}}\n");

    assertThat(read.events.getFirst().value("a4095")).contains("4095");
    assertThat(read.defects).extracting(Defect::what).containsExactly(What.SIZE_LIMIT);
  }

  @Test
  void whoClearedTheSecurityLogStandsInItsTextAlone() {
    Event event =
        Read.of(
                "{\"Message\":\"The audit log was cleared.\\r\\nSubject:\\r\\n\\tSecurity"
                    + " ID:\\tS-1-5-21-1-2-3-500\\r\\n\\tAccount Name:\\tann\\r\\n\\tDomain"
                    + " Name:\\tOFFICE\\r\\n\\tLogon ID:\\t0xC61D9\",\"EventID\":1102,\"SourceName\":"
                    + "\"Microsoft-Windows-Eventlog\",\"TimeCreated\":\"2020-10-23T02:36:40.671Z\","
                    + "\"Hostname\":\"WS\",\"Channel\":\"Security\"}\n")
            .events
            .getFirst();

    assertThat(event.value("SubjectUserName")).contains("ann");
    assertThat(event.value("SubjectDomainName")).contains("OFFICE");
    assertThat(event.value("SubjectUserSid")).contains("S-1-5-21-1-2-3-500");
    assertThat(event.value("SubjectLogonId")).contains("0xC61D9");
  }

  @Test
  void halfALastLineIsLostAndSaysSo() {
    Read read = Read.of(flat(1) + "\n" + flat(2) + "\n" + flat(3).substring(0, 60));

    assertThat(read.recordIds()).containsExactly(1L, 2L);
    assertThat(read.defects).extracting(Defect::what).containsExactly(What.RECORD_TRUNCATED);
    assertThat(read.defects.getFirst().offset()).isEqualTo(2L * (flat(1).length() + 1));
    assertThat(read.defects.getFirst().found()).endsWith("then the file ends");
  }

  @Test
  void halfALineInTheMiddleCostsItselfAlone() {
    Read read = Read.of(flat(1) + "\n" + flat(2).substring(0, 60) + "\n" + flat(3) + "\n");

    assertThat(read.recordIds()).containsExactly(1L, 3L);
    assertThat(read.defects).hasSize(1);
  }

  @Test
  void halfAFirstLineDoesNotHideTheFile() {
    Read read = Read.of("lf\",\"jobName\":\"x\"}\n" + flat(2) + "\n");

    assertThat(read.recordIds()).containsExactly(2L);
    assertThat(read.defects).hasSize(1);
  }

  @Test
  void lineEndsAndBlankLinesAndMarksBetweenRecordsMeanNothing() {
    Read read =
        Read.of("\ufeff" + flat(1) + "\r\n\n" + flat(2) + "\n\r\n\ufeff" + flat(3) + "\r\n \n");

    assertThat(read.recordIds()).containsExactly(1L, 2L, 3L);
    assertThat(read.defects).isEmpty();
  }

  /// As RFC 3164 and RFC 5424 have it, as a daemon writes its file, and with the cookie of CEE.
  static final List<String> PREFIXES =
      List.of(
          "<134>Mar 15 18:54:20 ws-01 nxlog[1234]: ",
          "Mar  5 18:54:20 ws-01 ",
          "2021-03-15T18:54:20.123456+01:00 ws-01 winlog: @cee: ",
          "<13>1 2021-03-15T18:54:20Z ws-01 nxlog 12 - [a@1 b=\"{\"] ");

  @Test
  void recordsThatCameThroughSyslogSayTheSame() {
    for (String prefix : PREFIXES) {
      Read read = Read.of(prefix + flat(1) + "\r\n" + prefix + flat(2) + "\n" + flat(3) + "\n");

      assertThat(read.recordIds()).as(prefix).containsExactly(1L, 2L, 3L);
      assertThat(read.events.getFirst().value("jobName")).contains("Font A\\b\"");
      assertThat(read.offsets.get(1)).isEqualTo(prefix.length() + flat(1).length() + 2);
      assertThat(read.export.canBeParted()).isTrue();
      assertThat(read.defects).isEmpty();
    }
  }

  @Test
  void otherMessagesOfSyslogAmongRecordsAreSaidAndCostThemselvesAlone() {
    String prefix = PREFIXES.getFirst();
    Read read = Read.of(prefix + flat(1) + "\n" + prefix + "Starting.\n" + prefix + flat(3) + "\n");

    assertThat(read.recordIds()).containsExactly(1L, 3L);
    assertThat(read.defects).extracting(Defect::what).containsExactly(What.RECORD_TRUNCATED);
  }

  @Test
  void bothByteOrdersAndNoMarkAreTheSameText() {
    String text = flat(1).replace("ws-01", "wörk-日本") + "\r\n" + flat(2) + "\r\n";
    List<byte[]> files =
        List.of(
            text.getBytes(UTF_8),
            ("\ufeff" + text).getBytes(UTF_16LE),
            ("\ufeff" + text).getBytes(UTF_16BE),
            text.getBytes(UTF_16LE),
            text.getBytes(UTF_16BE));
    for (byte[] file : files) {
      Read read = Read.of(file);
      assertThat(read.recordIds()).containsExactly(1L, 2L);
      assertThat(read.events.getFirst().computer()).isEqualTo("wörk-日本");
      assertThat(read.defects).isEmpty();
    }
  }

  @Test
  void arraysAndObjectsInAnyLayoutAreRecords() {
    String indented = flat(2).replace(",\"", ",\n  \"");
    for (String text :
        List.of(
            "[" + flat(1) + "," + flat(2) + "]",
            "[\n" + flat(1) + ",\n" + flat(2) + "\n]\n",
            flat(1) + flat(2),
            flat(1).replace(",\"", ",\n  \"") + "\n" + indented,
            "{\"took\":1,\"hits\":{\"hits\":[" + flat(1) + ", " + flat(2) + "]}}")) {
      Read read = Read.of(text);
      assertThat(read.recordIds()).as(text).containsExactly(1L, 2L);
      assertThat(read.defects).as(text).isEmpty();
    }
  }

  @Test
  void valuesAreDecoded() {
    Event event = Read.of(flat(1) + "\n").events.getFirst();

    assertThat(event.value("jobName")).contains("Font A\\b\"");
    assertThat(event.value("JOBNAME")).contains("Font A\\b\"");
    assertThat(event.value("title")).isEmpty();
    assertThat(event.id()).isEqualTo(209);
    assertThat(event.time()).isEqualTo("2021-06-13T06:17:18Z");
    assertThat(event.version()).isEmpty();
  }

  @Test
  void aTimeWithoutZoneIsNotTakenForUtc() {
    assertThat(Read.of(flat(1) + "\n").utc).containsExactly(false);
    assertThat(Read.of(flat(1).replace("18\"", "18+02:00\"") + "\n").utc).containsExactly(true);
    assertThat(Read.of(flat(1).replace("18\"", "18+02:00\"") + "\n").events.getFirst().time())
        .isEqualTo("2021-06-13T04:17:18Z");
  }

  @Test
  void aLineOfMoreThanTheLimitIsPassedOver() {
    String huge = flat(2).replace("Font", "x".repeat(20_000_000));
    Read read = Read.of(flat(1) + "\n" + huge + "\n" + flat(3) + "\n");

    assertThat(read.recordIds()).containsExactly(1L, 3L);
    assertThat(read.defects).extracting(Defect::what).containsExactly(What.SIZE_LIMIT);
    assertThat(read.defects.getFirst().offset()).isEqualTo(flat(1).length() + 1);
  }

  @Test
  void aRecordLongerThanTheWindowIsWhole() {
    String longer = flat(2).replace("Font", "x".repeat(1_000_000));
    Read read = Read.of(flat(1) + "\n" + longer + "\n" + flat(3) + "\n");

    assertThat(read.recordIds()).containsExactly(1L, 2L, 3L);
    assertThat(read.events.get(1).value("jobName").orElseThrow()).hasSizeGreaterThan(1_000_000);
  }

  @Test
  void everyPartOfAFileTellsItsOwnRecords() {
    var text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(flat(i)).append('\n');
    }
    byte[] file = text.toString().getBytes(UTF_8);
    Read whole = Read.of(file);
    for (int part : new int[] {1, 7, 100, 1000}) {
      var ids = new ArrayList<Long>();
      for (long from = 0; from < file.length; from += part) {
        ExportCursor cursor = whole.export.cursor();
        cursor.from(from, defect -> {});
        while (cursor.next() && cursor.offset() < from + part) {
          ids.add(cursor.recordId());
        }
      }
      assertThat(ids).as("parts of " + part).isEqualTo(whole.recordIds());
    }
  }

  @Test
  void aRecordIsFoundAgainAtItsOffset() {
    Read read = Read.of(flat(1) + "\n" + flat(2) + "\n" + flat(3) + "\n");
    ExportCursor pointer = read.export.pointer();

    for (int i : new int[] {2, 0, 1}) {
      assertThat(pointer.at(read.offsets.get(i))).isTrue();
      assertThat(pointer.recordId()).isEqualTo(i + 1L);
    }
    assertThat(pointer.at(5)).isFalse();
  }

  @Test
  void recordsWithoutNumberAreToldApartByTheirText() {
    String one = flat(1).replace("\"RecordNumber\":1,", "");
    List<Long> ids =
        Read.of(one + "\n" + one.replace("Font", "Fond") + "\n" + one + "\n").recordIds();

    assertThat(ids).allMatch(id -> id < 0);
    assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
  }

  @Test
  void otherJsonIsNoExport() {
    assertThat(Read.isExport("{\"name\":\"settings\",\"values\":[1,2]}")).isFalse();
    assertThat(Read.isExport("[{\"JobId\":\"x\",\"DisplayName\":\"y\"}]")).isFalse();
    assertThat(Read.isExport("# EventID")).isFalse();
  }

  @Test
  void whatIsNoEventIsPassedOverAndSaid() {
    Read read = Read.of(flat(1) + "\n{\"level\":\"info\"}\nnot json\n" + flat(2) + "\n");

    assertThat(read.recordIds()).containsExactly(1L, 2L);
    assertThat(read.defects)
        .extracting(Defect::what)
        .containsExactly(What.RECORD_SIGNATURE, What.RECORD_TRUNCATED);
  }

  @Test
  void numbersBeyondASignedLongAreKeptAsText() {
    String text =
        flat(1).replace("\"jobName\":", "\"fileLength\":18446744073709551615,\"jobName\":");

    assertThat(Read.of(text + "\n").events.getFirst().value("fileLength"))
        .contains("18446744073709551615");
  }

  @Test
  void nxlogsOwnEventTypeDoesNotHideSysmons() {
    String text =
        flat(1)
            .replace(
                "\"jobName\"", "\"EventType\":\"INFO\",\"EventTypeOrignal\":\"SetValue\",\"x\"");

    assertThat(Read.of(text + "\n").events.getFirst().value("EventType")).contains("SetValue");
  }

  @Test
  void whichLogWasClearedIsReadFromTheTextWhereAFlatShapeHasLostIt() {
    Event cleared =
        Read.of(
                "{\"Message\":\"The Application log file was"
                    + " cleared.\",\"EventID\":104,\"SourceName\":\"Microsoft-Windows-Eventlog\",\"TimeCreated\":\"2020-10-23T02:36:40.733Z\",\"Channel\":\"System\",\"Task\":\"104\"}\n")
            .events
            .getFirst();

    assertThat(cleared.value("Channel")).contains("Application");
    assertThat(cleared.channel()).isEqualTo("System");
  }

  @Test
  void powerShellsOwnJsonHasItsValuesByPlace() {
    String text =
        """
        [
            {
                "Id":  3,
                "Version":  0,
                "ProviderName":  "Microsoft-Windows-Bits-Client",
                "LogName":  "Microsoft-Windows-Bits-Client/Operational",
                "ProcessId":  812,
                "MachineName":  "WS-01",
                "UserId":  {
                               "BinaryLength":  12,
                               "Value":  "S-1-5-18"
                           },
                "TimeCreated":  "\\/Date(1557770599123)\\/",
                "RecordId":  7,
                "Properties":  [
                                   {
                                       "Value":  "backdoor"
                                   },
                                   {
                                       "Value":  "WS-01\\\\User"
                                   },
                                   {
                                       "Value":  ""
                                   }
                               ]
            }
        ]
        """;
    Event event = Read.of(text).events.getFirst();

    assertThat(event.time()).isEqualTo("2019-05-13T18:03:19.123Z");
    assertThat(event.recordId()).isEqualTo(7);
    assertThat(event.processId()).isEqualTo(OptionalLong.of(812));
    assertThat(event.userId()).contains("S-1-5-18");
    assertThat(event.value("string")).contains("backdoor");
    assertThat(event.value("string2")).contains("WS-01\\User");
    assertThat(event.value("string3")).isEqualTo(Optional.of(""));
  }
}
