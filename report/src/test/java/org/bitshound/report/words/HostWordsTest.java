package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Host;
import org.junit.jupiter.api.Test;

class HostWordsTest {
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
  private static final String BLIND = "so command lines and parents could not have been seen";

  @Test
  void aLogOfProcessesHasItsSpanAsTheBitsLogHas() {
    assertThat(remark(row("bits-client"), row("sysmon", 1, 812)))
        .isEqualTo(
            "BITS log from 2024-03-05 12:00:00 to 13:00:00; Sysmon log from 2024-03-05 12:00:00 to"
                + " 13:00:00");
  }

  @Test
  void aLogOfOneMomentIsSaidToBeNoMore() {
    Coverage.Draft moment = row("bits-client");
    moment.last = Optional.of(NOON.plusMillis(300));

    assertThat(remark(moment, row("sysmon", 1, 1)))
        .startsWith("BITS log of 2024-03-05 12:00:00 alone; ");
  }

  @Test
  void processesOfStartsAloneAreNoLogOfProcesses() {
    Coverage.Draft starts = row("security-process-creation", 4688, 45);
    starts.status = Optional.of(CoverageStatus.PARTIAL);
    starts.note = Optional.of("only processes of Windows' own start are logged");

    assertThat(remark(row("bits-client"), starts))
        .endsWith("13:00:00, in part: only processes of Windows' own start are logged; " + BLIND);
    assertThat(HostWords.hasNoCommandLines(host(starts))).isTrue();
  }

  @Test
  void aSysmonLogWithoutStartsOfProcessesIsBlindToThem() {
    assertThat(remark(row("bits-client"), row("sysmon", 11, 1)))
        .endsWith("13:00:00, without any start of a process; " + BLIND);
  }

  @Test
  void whatALogLacksIsSaid() {
    Coverage.Draft audited = row("security-process-creation", 4688, 900);
    audited.lacks = List.of("command-line");

    assertThat(remark(row("bits-client"), audited))
        .endsWith("13:00:00, without command lines; so command lines could not have been seen");
  }

  @Test
  void oneLogThatTellsIsEnoughForAllThatAnotherLacks() {
    Coverage.Draft audited = row("security-process-creation", 4688, 900);
    audited.lacks = List.of("command-line");

    assertThat(remark(row("sysmon", 1, 5), audited)).doesNotContain("command lines could not");
  }

  @Test
  void whatWasWrittenAfterTheClearingIsThere() {
    Coverage.Draft cleared = row("security-process-creation", 4688, 7);
    cleared.status = Optional.of(CoverageStatus.CLEARED);

    assertThat(remark(row("bits-client"), cleared))
        .endsWith(
            "processes in the Security log, cleared, begins at 2024-03-05 12:00:00 and ends at"
                + " 2024-03-05 13:00:00");
    cleared.first = Optional.empty();
    assertThat(remark(row("bits-client"), cleared))
        .contains("no record of it is there")
        .endsWith(BLIND);
  }

  @Test
  void aJobQueueIsNamedAndShowsJobsWithoutABitsLog() {
    Coverage.Draft absent = row("bits-client");
    absent.status = Optional.of(CoverageStatus.ABSENT);

    assertThat(remark(absent, row("bits-database"), row("sysmon", 1, 5)))
        .startsWith(
            "no BITS log, so its jobs could have been seen in the job queue alone; job queue from"
                + " 2024-03-05 12:00:00 to 13:00:00; ");
    assertThat(remark(absent)).startsWith("no BITS log, so its jobs could not have been seen; ");
  }

  private static String remark(Coverage.Draft... rows) {
    return HostWords.remark(host(rows));
  }

  private static Host host(Coverage.Draft... rows) {
    var host = new Host.Draft();
    host.name = Optional.of("ws-01");
    host.coverage = List.of(rows).stream().map(Coverage.Draft::toCoverage).toList();
    return host.toHost();
  }

  private static Coverage.Draft row(String source) {
    var row = new Coverage.Draft();
    row.source = Optional.of(source);
    row.status = Optional.of(CoverageStatus.PRESENT);
    row.first = Optional.of(NOON);
    row.last = Optional.of(NOON.plusSeconds(3600));
    return row;
  }

  private static Coverage.Draft row(String source, int event, long number) {
    Coverage.Draft row = row(source);
    row.events = new TreeMap<>(Map.of(event, number));
    return row;
  }
}
