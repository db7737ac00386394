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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static final String CLASSIC =
      "03/15/2021 06:43:41 PM\nLogName=Security\nEventCode=4688\nEventType=0\nComputerName=ws-01\n"
          + "SourceName=Microsoft Windows security auditing.\nType=Information\nRecordNumber=7\n"
          + "Message=A new process has been created.\n\nProcess Information:\n"
          + "\tNew Process Name:\tC:\\Windows\\System32\\bitsadmin.exe\n"
          + "\tProcess Command Line:\tbitsadmin /list LogName=x\n";

  @Test
  void classicTextOfSplunksForwarderIsAnEventWithTheTimeOfTheSearch() {
    Read read = Read.of("\"_time\",\"_raw\"\n\"2021-03-15T18:43:41.000+0100\",\"" + CLASSIC + "\"\n");
    Event event = read.events.getFirst();

    assertThat(event.provider()).isEqualTo("Microsoft-Windows-Security-Auditing");
    assertThat(event.id()).isEqualTo(4688);
    assertThat(event.channel()).isEqualTo("Security");
    assertThat(event.computer()).isEqualTo("ws-01");
    assertThat(event.recordId()).isEqualTo(7);
    assertThat(event.time()).isEqualTo("2021-03-15T17:43:41Z");
    assertThat(event.value("CommandLine")).contains("bitsadmin /list LogName=x");
    assertThat(read.defects).isEmpty();
  }

  @Test
  void classicTextAloneHasItsOwnTimeOfAZoneThatNobodyKnows() {
    Read read = Read.of("_raw\n\"" + CLASSIC.replace("\n", "\r\n") + "\"\n");

    assertThat(read.events.getFirst().time()).isEqualTo("2021-03-15T18:43:41Z");
    assertThat(read.events.getFirst().computer()).isEqualTo("ws-01");
    assertThat(read.utc).containsExactly(false);
  }

  @Test
  void tableOfAPortalSaysThatItsTimesAreUtcAndHasDataAsXml() {
    Read read =
        Read.of(
            "\"TimeGenerated [UTC]\",Computer,EventID,EventLog,Source,EventData\n"
                + "\"3/15/2021, 6:43:41.123 PM\",ws-01,59,Microsoft-Windows-Bits-Client/Operational,"
                + "Microsoft-Windows-Bits-Client,\"<DataItem type=\"\"System.XmlData\"\"><EventData"
                + " xmlns=\"\"x\"\"><Data Name=\"\"url\"\">http://a/b</Data></EventData></DataItem>\"\n");
    Event event = read.events.getFirst();

    assertThat(event.time()).isEqualTo("2021-03-15T18:43:41.123Z");
    assertThat(event.channel()).isEqualTo("Microsoft-Windows-Bits-Client/Operational");
    assertThat(event.provider()).isEqualTo("Microsoft-Windows-Bits-Client");
    assertThat(event.value("url")).contains("http://a/b");
    assertThat(read.utc).containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Mar 15, 2021 6:43:41 PM | 2021-03-15T18:43:41Z | false",
    "Mar 15, 2021 @ 18:43:41.123 | 2021-03-15T18:43:41.123Z | false",
    "3/15/2021 6:43:41\u202fPM | 2021-03-15T18:43:41Z | false",
    "\u200e3/\u200e15/\u200e2021 6:43:41 PM | 2021-03-15T18:43:41Z | false",
    "2021-03-15 18:43:41.000 CET | 2021-03-15T18:43:41Z | false",
    "2021-03-15 18:43:41.000 UTC | 2021-03-15T18:43:41Z | true",
    "2021-03-15 18:43:41 GMT+02:00 | 2021-03-15T16:43:41Z | true"
  })
  void timesOfManyFormsAreReadAndLettersThatMayBeSeveralZonesAreNone(
      String text, String time, boolean utc) {
    Read read =
        Read.of(
            "Id,ProviderName,LogName,MachineName,TimeCreated,RecordId\n59,P,C,ws,\"" + text + "\",7\n");

    assertThat(read.events.getFirst().time()).isEqualTo(time);
    assertThat(read.utc).containsExactly(utc);
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
