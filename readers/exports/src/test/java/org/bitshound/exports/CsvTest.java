package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.Event;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static final String HEAD =
      "RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,Computer,Payload\n";

  private static String row(int record) {
    return "1,"
        + record
        + ",2021-06-13"
        + " 06:17:18.0443734,209,Info,P,C,ws-01,\"{\"\"EventData\"\":{\"\"Data\"\":[{\"\"@Name\"\":\"\"jobName\"\",\"\"#text\"\":\"\"a,"
        + " b\"\"},{\"\"@Name\"\":\"\"peer\"\"}]}}\"\n";
  }

  @Test
  void thePayloadHasTheValuesOfEvtxECmd() {
    Event event = Read.of(HEAD + row(7)).events.getFirst();

    assertThat(event.recordId()).isEqualTo(7);
    assertThat(event.time()).isEqualTo("2021-06-13T06:17:18.0443734Z");
    assertThat(event.value("jobName")).contains("a, b");
    assertThat(event.value("peer")).contains("");
    assertThat(Read.of(HEAD + row(7)).utc).containsExactly(true);
  }

  @Test
  void aRowWithOtherFieldsAndHalfALastRowCostThemselvesAlone() {
    Read read = Read.of(HEAD + row(1) + "1,2,3\n" + row(3) + row(4).substring(0, 90));

    assertThat(read.recordIds()).containsExactly(1L, 3L);
    assertThat(read.defects)
        .extracting(Defect::what)
        .containsExactly(What.RECORD_TRUNCATED, What.RECORD_TRUNCATED);
  }

  @Test
  void utf16FromPowerShellIsRead() {
    for (Charset coding : List.of(UTF_16LE, UTF_16BE)) {
      Read read = Read.of(("\ufeff" + HEAD + row(7) + row(8)).getBytes(coding));

      assertThat(read.recordIds()).containsExactly(7L, 8L);
      assertThat(read.events.getFirst().value("jobName")).contains("a, b");
      assertThat(read.defects).isEmpty();
    }
  }

  @Test
  void quotesMayHoldLineEndsAndDelimiters() {
    String text =
        "\"TimeCreated\";\"Id\";\"ProviderName\";\"LogName\";\"MachineName\";\"RecordId\";\"Message\"\r\n"
            + "\"13.05.2019"
            + " 20:03:19\";\"11\";\"Microsoft-Windows-Sysmon\";\"Microsoft-Windows-Sysmon/Operational\";\"ws-01\";\"9\";\"File"
            + " created:\r\n"
            + "RuleName: -\r\n"
            + "UtcTime: 2019-05-13 18:03:19.123\r\n"
            + "Image: C:\\a;b.exe\r\n"
            + "TargetFilename: C:\\\"\"x\"\".tmp\"\r\n";
    Event event = Read.of(text).events.getFirst();

    assertThat(event.id()).isEqualTo(11);
    assertThat(event.time()).isEqualTo("2019-05-13T20:03:19Z");
    assertThat(event.value("Image")).contains("C:\\a;b.exe");
    assertThat(event.value("TargetFilename")).contains("C:\\\"x\".tmp");
    assertThat(event.value("UtcTime")).contains("2019-05-13 18:03:19.123");
    assertThat(Read.of(text).utc).containsExactly(false);
  }

  private static Event shown(String provider, int id, String message) {
    String head = "TimeCreated,Id,ProviderName,LogName,Message\n";
    String row = "2019-05-13 20:03:19," + id + "," + provider + ",C,\"" + message + "\"\n";
    return Read.of(head + row).events.getFirst();
  }

  @Test
  void whatTheTextOfAMessageSaysIsRead() {
    Event created =
        shown(
            "Microsoft-Windows-Bits-Client",
            3,
            String.join(
                "\r\n",
                "The BITS service created a new job.",
                "Transfer job: a job: 1",
                "Job ID: {b652f1e5-5a4f-4a3c-9673-21b527e3b142}",
                "Owner: WS\\ann",
                "Process Path: C:\\a b.exe",
                "Process ID: 3388"));
    Event stopped =
        shown(
            "Microsoft-Windows-Bits-Client",
            61,
            "BITS stopped transferring the a job: 1 transfer job that is associated with the"
                + " http://x/ URL. The status code is 0x80072EE7.");
    Event process =
        shown(
            "Microsoft-Windows-Security-Auditing",
            4688,
            String.join(
                "\r\n",
                "A new process has been created.",
                "",
                "Creator Subject:",
                "\tSecurity ID:\t\tS-1-5-18",
                "\tAccount Name:\t\tann",
                "",
                "Target Subject:",
                "\tAccount Name:\t\t-",
                "",
                "Process Information:",
                "\tNew Process ID:\t\t0x1e00",
                "\tProcess Command Line:\tbitsadmin /list: all",
                "",
                "Token Elevation Type indicates"));

    assertThat(created.value("jobTitle")).contains("a job: 1");
    assertThat(created.value("processId")).contains("3388");
    assertThat(stopped.value("hr")).contains("0x80072EE7");
    assertThat(stopped.value("url")).contains("http://x/");
    assertThat(process.value("SubjectUserName")).contains("ann");
    assertThat(process.value("TargetUserName")).contains("-");
    assertThat(process.value("CommandLine")).contains("bitsadmin /list: all");
    assertThat(shown("Microsoft-Windows-Bits-Client", 3, "BITS hat etwas angelegt").names())
        .isEmpty();
  }

  @Test
  void datesFollowTheUsersLanguage() {
    var expected = "2019-05-13T20:03:19Z";
    for (String time :
        List.of(
            "5/13/2019 8:03:19 PM",
            "13/05/2019 20:03:19",
            "13.05.2019 20:03:19",
            "2019-05-13 20:03:19",
            "2019/05/13 20:03:19",
            "13-05-2019 20:03:19",
            "2019. 05. 13. 20:03:19",
            "13.5.2019 20.03.19")) {
      String text = "TimeCreated,Id,ProviderName,LogName\n\"" + time + "\",3,P,C\n";
      assertThat(Read.of(text).events).as(time).hasSize(1);
      assertThat(Read.of(text).events.getFirst().time()).as(time).isEqualTo(expected);
    }
  }

  @Test
  void rowsOfDefenderAreNoEventsAndSaySo() {
    Event row =
        Read.of(
                "Timestamp,DeviceId,DeviceName,ActionType,FileName,FolderPath,ProcessId,ProcessCommandLine\n"
                    + "2024-05-01T08:00:00.1234567Z,x,ws-01.corp.example,ProcessCreated,a.exe,C:\\a.exe,7,\"a.exe"
                    + " /x, /y\"\n")
            .events
            .getFirst();

    assertThat(row.provider()).isEqualTo("Microsoft Defender for Endpoint");
    assertThat(row.id()).isZero();
    assertThat(row.recordId()).isNegative();
    assertThat(row.computer()).isEqualTo("ws-01.corp.example");
    assertThat(row.time()).isEqualTo("2024-05-01T08:00:00.1234567Z");
    assertThat(row.value("ProcessCommandLine")).contains("a.exe /x, /y");
  }

  @Test
  void otherTablesAreNoExports() {
    assertThat(Read.isExport("name,size,date\na,1,2\n")).isFalse();
    assertThat(Read.isExport("a,b,c")).isFalse();
  }
}
