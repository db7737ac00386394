package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.Event;
import org.junit.jupiter.api.Test;

class XmlTest {
  private static final String SPACE =
      "xmlns='http://schemas.microsoft.com/win/2004/08/events/event'";

  private static String event(int record, String data) {
    return "<Event "
        + SPACE
        + "><System><Provider Name='P'/><EventID Qualifiers=''>7</EventID>"
        + "<TimeCreated SystemTime='2021-06-13T06:17:18.0443734Z'/><EventRecordID>"
        + record
        + "</EventRecordID><Channel>C</Channel><Computer>ws-01</Computer></System>"
        + data
        + "</Event>";
  }

  private static Event one(String data) {
    Read read = Read.of(event(1, data));
    assertThat(read.defects).isEmpty();
    return read.events.getFirst();
  }

  @Test
  void textIsDecodedAsXmlSays() {
    Event event =
        one(
            "<EventData><Data Name='a'>&lt;b&gt; &amp;amp; &#65;&#x1F600; &unknown;</Data>"
                + "<Data Name='b'><![CDATA[<Event > & ]]]></Data>"
                + "<Data Name='c'/><Data Name='d'></Data><!-- <Data Name='e'>no</Data> -->"
                + "<Data>first</Data><Data>second</Data></EventData>");

    assertThat(event.value("a")).contains("<b> &amp; A\ud83d\ude00 &unknown;");
    assertThat(event.value("b")).contains("<Event > & ]");
    assertThat(event.value("c")).contains("");
    assertThat(event.value("d")).contains("");
    assertThat(event.value("e")).isEmpty();
    assertThat(event.value(4)).contains("first");
    assertThat(event.names()).containsExactly("a", "b", "c", "d", "", "");
  }

  @Test
  void elementsOfUserDataAreValues() {
    Event event =
        one(
            "<UserData><x:LogFileCleared xmlns:x='http://y'><x:Channel>Security</x:Channel>"
                + "<x:BackupPath></x:BackupPath></x:LogFileCleared></UserData>");

    assertThat(event.names()).containsExactly("Channel", "BackupPath");
    assertThat(event.value("Channel")).contains("Security");
    assertThat(event.channel()).isEqualTo("C");
  }

  @Test
  void renderedTextsAreNoValues() {
    Event event =
        one(
            "<EventData><Data Name='a'>1</Data></EventData><RenderingInfo Culture='de-DE'>"
                + "<Message>Die Anmeldung</Message><Channel>Sicherheit</Channel></RenderingInfo>");

    assertThat(event.names()).containsExactly("a");
    assertThat(event.channel()).isEqualTo("C");
  }

  @Test
  void aDocumentTypeIncludesNothing() {
    Read read =
        Read.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<Events>"
                + event(1, "<EventData><Data Name='a'>&e;</Data></EventData>")
                + "</Events>");

    assertThat(read.events.getFirst().value("a")).contains("&e;");
  }

  @Test
  void aCutEventCostsItselfAlone() {
    String whole = event(1, "<EventData><Data Name='a'>1</Data></EventData>");
    Read read = Read.of(whole + whole.substring(0, 150) + event(3, "") + whole.substring(0, 90));

    assertThat(read.recordIds()).containsExactly(1L, 3L);
    assertThat(read.defects)
        .extracting(Defect::what)
        .containsExactly(What.RECORD_TRUNCATED, What.RECORD_TRUNCATED);
    assertThat(read.defects.getFirst().offset()).isEqualTo(whole.length());
  }

  @Test
  void eventsThatCameThroughSyslogSayTheSame() {
    for (String prefix : JsonTest.PREFIXES) {
      Read read = Read.of(prefix + event(1, "") + "\n" + prefix + event(2, "") + "\n");

      assertThat(read.recordIds()).as(prefix).containsExactly(1L, 2L);
      assertThat(read.defects).isEmpty();
    }
  }

  @Test
  void utf16FromPowerShellIsRead() {
    Read read =
        Read.of(
            ("\ufeff"
                    + event(1, "<EventData><Data Name='a'>ä</Data></EventData>")
                    + "\r\n"
                    + event(2, ""))
                .getBytes(UTF_16LE));

    assertThat(read.recordIds()).containsExactly(1L, 2L);
    assertThat(read.events.getFirst().value("a")).contains("ä");
    assertThat(read.offsets.getFirst()).isEqualTo(2);
  }

  @Test
  void deepNestingIsADefectAndNotAFault() {
    Read read =
        Read.of(
            event(1, "<UserData>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</UserData>")
                + event(2, ""));

    assertThat(read.recordIds()).containsExactly(2L);
    assertThat(read.defects).isNotEmpty();
  }

  @Test
  void otherXmlIsNoExport() {
    for (String text :
        List.of("<html><Event>x</Event></html>", "<?xml version='1.0'?><Task/>", "<Events/>")) {
      assertThat(Read.isExport(text)).as(text).isFalse();
    }
  }
}
