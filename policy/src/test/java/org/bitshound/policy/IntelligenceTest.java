package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Intel;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.IntelSays;
import org.bitshound.casefile.TransferFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntelligenceTest {
  private static final String HASH = "ab".repeat(32);

  private static IntelTable table(String text) {
    try {
      return IntelTable.read("in/bad.csv", "bad.csv", text.getBytes(StandardCharsets.UTF_8));
    } catch (IntelRefused refused) {
      throw new AssertionError(refused.faults().toString(), refused);
    }
  }

  /// A case that fetches a URL, with its destination.
  private static Case.Draft fetching(String url, String host) {
    Case.Draft draft = PolicyCases.job("x", "C:\\x.exe", "CORP\\eve", url);
    var to = new Destination.Draft();
    to.host = Optional.of(host);
    draft.destinations = List.of(to.toDestination());
    return draft;
  }

  private static List<Intel> said(String list, String url, String host) {
    Case.Draft one = fetching(url, host);
    Intelligence.of(List.of(table(list))).addTo(one);
    return one.destinations.getFirst().intel();
  }

  @Test
  void aTableSaysOfAValueWhatItsColumnsSay() {
    String list =
        """
        # date: 2026-11-24
        value,says,date,source,registered,text
        other.example,benign,,,,
        evil.example,Malicious,2026-11-20,"A partner, by mail",2026-11-18,"fetches ""loaders\"""
        """;

    assertThat(said(list, "http://evil.example/a", "evil.example"))
        .containsExactly(
            new Intel(
                "bad.csv",
                OptionalLong.of(4),
                Optional.of("2026-11-20"),
                "evil.example",
                Optional.empty(),
                IntelSays.MALICIOUS,
                Optional.of("2026-11-18"),
                Optional.of("A partner, by mail"),
                Optional.of("fetches \"loaders\"")));
    assertThat(table(list).list())
        .extracting(IntelList::name, IntelList::date, IntelList::entries)
        .containsExactly("bad.csv", Optional.of("2026-11-24"), 2L);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 1",
    "EVIL.example., 1",
    "evil[.]example, 1",
    "*.example.com, 0",
    "*.evil.example, 0",
    "http://evil.example/a, 1",
    "hxxp://evil[.]example/a, 1",
    "http://EVIL.example:80/a, 1",
    "http://evil.example/a?x=1, 1",
    "http://evil.example/a?x=2, 0",
    "http://evil.example/b, 0",
    "https://evil.example/a, 0",
    "notevil.example, 0",
    "example, -1",
    "evil.example/a, -1",
    "'evil example', -1",
    "10.0.0.0/8, -1",
    "abc, -1",
    "evil.example:8080, -1",
    "evil.example;malicious, -1",
    "http://evil.example/a # seen in May, -1",
    "http://*.evil.example/a, -1",
    "http://evil.example/*, -1",
    "*.198.51.100.7, -1",
    "*.example, -1",
    "evil..example, -1",
    "1.2.3.4.5, -1",
  })
  void aLineIsComparedAsTheNameIsContacted(String line, int hits) {
    if (hits < 0) {
      assertThatExceptionOfType(IntelRefused.class)
          .isThrownBy(() ->
              IntelTable.read("b.csv", "b.csv", (line + "\n").getBytes(StandardCharsets.UTF_8)))
          .withMessageStartingWith(
              "b.csv, line 1: '" + line + "' is no domain, address, URL or hash: ");
    } else {
      assertThat(said(line, "http://evil.example/a?x=1", "evil.example")).hasSize(hits);
    }
  }

  @Test
  void aDomainStandsForNamesBelowItButNotForOtherCustomersOfAService() {
    assertThat(said("evil.example", "http://a.b.evil.example/", "a.b.evil.example"))
        .singleElement()
        .extracting(Intel::value, Intel::of, Intel::says)
        .containsExactly("evil.example", Optional.of("a.b.evil.example"), IntelSays.INFORMATION);
    assertThat(said("github.io", "http://somebody.github.io/", "somebody.github.io")).isEmpty();
    assertThat(said("github.io", "http://github.io/", "github.io")).hasSize(1);
  }

  @Test
  void aStarInFrontOfADomainStandsForNamesBelowItAlone() {
    assertThat(said("*.evil.example", "http://a.b.evil.example/", "a.b.evil.example")).hasSize(1);
    assertThat(said("*.github.io", "http://somebody.github.io/", "somebody.github.io")).hasSize(1);
    assertThat(said("*.evil.example", "http://evil.example/", "evil.example")).isEmpty();
  }

  @Test
  void anEntryMayBeWrittenAsReportsDefangIt() {
    assertThat(said("fxp://evil[.]example/a", "ftp://evil.example/a", "evil.example")).hasSize(1);
  }

  @Test
  void aBlankInAUrlIsWrittenAsItIsSent() {
    assertThat(said("http://evil.example/a%20b", "http://evil.example/a b", "evil.example"))
        .hasSize(1);
  }

  @Test
  void aCommentMayBeIndentedAndADayMayHaveATime() {
    assertThat(table("  # a.example\nvalue,date\nb.example,2026-11-24T10:00:00Z\n").list())
        .extracting(IntelList::entries)
        .isEqualTo(1L);
  }

  @Test
  void anAddressIsOneWhateverItsSpelling() {
    assertThat(said("198.51.100.7", "http://198.51.100.7/x", "198.51.100.7")).hasSize(1);
    assertThat(said("2001:db8::1", "http://[2001:db8::1]/x", "2001:db8::1")).hasSize(1);
  }

  @Test
  void aHashIsLookedForAtFilesAndCitesWhatSaysIt() {
    Case.Draft one = fetching("http://a.example/", "a.example");
    TransferFile.Draft file = one.files.getFirst().toDraft();
    file.hashes =
        Optional.of(
            new Hashes(Optional.empty(), Optional.empty(), Optional.of(HASH), Optional.empty()));
    one.files = List.of(file.toTransferFile());
    one.sources.put("files[0].hashes", List.of("e4"));

    Intelligence.of(
            List.of(table("value,says\n" + HASH.toUpperCase(Locale.ROOT) + ",suspicious\n")))
        .addTo(one);

    assertThat(one.files.getFirst().intel())
        .singleElement()
        .extracting(Intel::says)
        .isEqualTo(IntelSays.SUSPICIOUS);
    assertThat(one.sources).containsEntry("files[0].intel", List.of("e4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'value,sayz' | 1 | no such column",
        "'value,says~evil.example,bad' | 2 | is none of malicious, suspicious, benign",
        "'value,date~evil.example,yesterday' | 2 | is not a day such as",
        "'evil.example,malicious' | 1 | the first line must name them",
        "'value~evil.example,x' | 2 | 2 cells, and the first line names 1 columns",
        "'value,says,value~a.example,,b.example' | 1 | column 'value' is named twice",
        "'a.example~\"b.example~c.example' | 2 | a quote begins here and does not end",
        "'a.example~\"b.example\" x' | 2 | text behind a closing quote",
        "'value,says~,malicious' | 2 | no value in the row",
        "'#~# date: yesterday~a.example' | 2 | is not a day such as",
        "'value,date~a.example,2026-11-24soon' | 2 | is not a day such as",
        "'# nothing' | 1 | no line names",
      })
  void aWrongLineIsRefusedWithFileLineAndReason(String lines, int line, String reason) {
    assertThatExceptionOfType(IntelRefused.class)
        .isThrownBy(() ->
            IntelTable.read(
                "b.csv", "b.csv", lines.replace('~', '\n').getBytes(StandardCharsets.UTF_8)))
        .satisfies(refused -> {
          assertThat(refused.faults().getFirst().line()).isEqualTo(line);
          assertThat(refused.faults().getFirst().reason()).contains(reason);
        });
  }

  @Test
  void linesAreCountedThroughQuotesAndWindowsLineBreaks() {
    assertThat(
            said(
                "value,text\r\n\"a.example\",\"two\r\nlines\"\r\n\r\nevil.example,x\r\n",
                "http://evil.example/",
                "evil.example"))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.line()).hasValue(5);
          assertThat(hit.text()).contains("x");
        });
  }
}
