package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.FormerStateFrom;
import org.bitshound.casefile.GroupBy;
import org.bitshound.casefile.IgnoredWhy;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.SeenIn;
import org.bitshound.casefile.Verdict;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  private static final String ID = "482fcaf0-74bf-469b-8929-5ccd028c9499";

  @TempDir private Path folder;

  private static JobListing listing(String id, String state, String modified) {
    return new JobListing(
        List.of(
            new JobListing.Row(
                id,
                "upd",
                state,
                "LAB\\ann",
                Instant.parse("2021-03-15T18:43:41Z"),
                Instant.parse(modified),
                "http://10.9.8.7/a.exe",
                "C:\\Users\\Public\\a.exe",
                0,
                -1,
                "C:\\Windows\\System32\\cmd.exe",
                "cmd.exe /c a.exe")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private Case onlyCase() throws IOException {
    List<Case> cases = new Hunted(folder).document().cases().stream().toList();
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  @Test
  void stateThatNamesNoJobIsNotReadAndSaysWhatToCollect() throws IOException {
    Hunted.write(folder, Map.of("state.txt", bytes("TRANSFERRED")));

    CaseFile document = new Hunted(folder).document();
    EvidenceFile row = document.evidence().getFirst();
    assertThat(row.why()).contains(IgnoredWhy.NOT_READ);
    assertThat(row.reader()).contains("bitsadmin /list /allusers /verbose");
    assertThat(document.defects())
        .singleElement()
        .matches(defect -> defect.effect().orElse("").contains("join no job"));
  }

  @Test
  void stateBelowItsCommandJoinsTheJob() throws IOException {
    Hunted.write(
        folder,
        Map.of(
            "console.txt",
            bytes("C:\\>bitsadmin /rawreturn /getstate {" + ID + "}\r\nTRANSFERRED\r\n")));

    assertThat(onlyCase().job().orElseThrow().state()).contains(JobState.TRANSFERRED);
  }

  @Test
  void listingWithoutAHostNamesTheCaseThatHasItsJobAndTheWayToOneCase() throws IOException {
    Hunted.write(folder.resolve("samples"), SampleIntrusion.files());
    Path logs = folder.resolve("samples/ws-0117");
    List<Case> alone = new Hunted(logs).document().cases().stream().toList();
    for (Verdict verdict : List.of(Verdict.SUSPICIOUS, Verdict.EXPECTED)) {
      Case known =
          alone.stream().filter(one -> one.verdict() == verdict).findFirst().orElseThrow();
      String id = known.job().flatMap(Job::id).orElseThrow();
      Path list = folder.resolve(verdict.word());
      Hunted.write(list, Map.of("list.txt", bytes("{" + id + "} 'x' SUSPENDED 0 / 1 0 / 9\r\n")));
      CaseFile document = new Hunted(logs, list).document();

      assertThat(document.groups())
          .filteredOn(group -> group.by() == GroupBy.JOB_ID)
          .singleElement()
          .satisfies(group -> {
            assertThat(group.cases()).hasSize(2).contains(known.id());
            assertThat(group.hosts()).containsExactly("unknown host", "ws-0117");
            assertThat(group.why().orElseThrow()).contains("names no host", "--host");
          });
      assertThat(document.cases()).allMatch(one -> one.prevalence().isEmpty());
    }
  }

  @Test
  void jobOfWhichAListingAloneTellsIsACase() throws IOException {
    String json = listing(ID, "Suspended", "2021-03-15T18:46:41Z").json();
    Hunted.write(folder, Map.of("jobs.json", bytes(json)));

    Case one = onlyCase();
    Job job = one.job().orElseThrow();
    assertThat(one.host()).isEqualTo("unknown host");
    assertThat(one.first()).isEqualTo(Instant.parse("2021-03-15T18:43:41Z"));
    assertThat(job.id()).contains(ID);
    assertThat(job.state()).contains(JobState.SUSPENDED);
    assertThat(job.seenIn()).containsExactly(SeenIn.SNAPSHOT);
    assertThat(job.record()).contains(QueueRecord.LIVE);
    assertThat(one.files().getFirst().url()).contains("http://10.9.8.7/a.exe");
    assertThat(one.findings()).anyMatch(finding -> finding.analytic().equals("notify-command"));
  }

  @Test
  void caseWithoutATimeOfAKnownZoneSaysNone() throws IOException {
    String text = listing(ID, "Suspended", "2021-03-15T18:46:41Z").verbose();
    Hunted.write(folder, Map.of("jobs.txt", bytes(text)));

    assertThat(onlyCase().first()).isEqualTo(Case.NO_TIME);
    assertThat(new Hunted(folder).json()).doesNotContain("1601");
  }

  @Test
  void localTimeStandsInTheRecordAndNowhereElse() throws IOException {
    String text = listing(ID, "Suspended", "2021-03-15T18:46:41Z").verbose();
    Hunted.write(folder, Map.of("jobs.txt", bytes(text)));
    Case one = onlyCase();

    assertThat(one.evidence().getFirst().localTime()).contains("2021-03-15T18:46:41");
    assertThat(one.evidence().getFirst().clock().orElseThrow().zone()).contains("unknown");
    assertThat(one.evidence().getFirst().time()).isEmpty();
    assertThat(one.job().orElseThrow().created()).isEmpty();
  }

  @Test
  void zoneOfListingsMakesTheirTimesTimesOfTheCase() throws IOException {
    String text = listing(ID, "Suspended", "2021-03-15T18:46:41Z").verbose();
    Hunted.write(folder, Map.of("jobs.txt", bytes(text)));
    var hunted = new Hunted(folder);
    hunted.listings = new ListingClock(Optional.of(ZoneId.of("Europe/Berlin")), Optional.empty());
    Case one = hunted.document().cases().get(0);

    assertThat(one.job().orElseThrow().created()).contains(Instant.parse("2021-03-15T17:43:41Z"));
    assertThat(one.evidence().getFirst().localTime()).isEmpty();
    assertThat(hunted.document().options().listingZone()).contains("Europe/Berlin");
    assertThat(hunted.document().defects()).isEmpty();
  }

  @Test
  void secondListingShowsWhatBecameOfAJob() throws IOException {
    String before = listing(ID, "Transferring", "2021-03-15T18:46:41Z").json();
    String after = listing(ID, "Suspended", "2021-03-15T19:00:00Z").json();
    Hunted.write(folder, Map.of("z-before.json", bytes(before), "a-after.json", bytes(after)));

    Job job = onlyCase().job().orElseThrow();
    assertThat(job.state()).contains(JobState.SUSPENDED);
    assertThat(job.history()).hasSize(1);
    assertThat(job.history().getFirst().state()).contains(JobState.TRANSFERRING);
    assertThat(job.history().getFirst().from()).contains(FormerStateFrom.EARLIER_SNAPSHOT);
  }

  @Test
  void listingBesideLogsOfAHostJoinsTheCaseOfItsJob() throws IOException {
    Hunted.write(folder.resolve("logs"), SampleIntrusion.files());
    List<Case> before =
        new Hunted(folder).document().cases().stream().filter(SnapshotsTest::hasJobId).toList();
    Case known = before.getFirst();
    String host = known.host();
    String id = known.job().orElseThrow().id().orElseThrow();
    String json = listing(id, "Suspended", "2021-03-15T18:46:41Z").json();
    Path logsOfHost =
        folder.resolve(
            known.evidence().getFirst().path().substring(folder.toString().length() + 1));
    Hunted.write(logsOfHost.resolveSibling(""), Map.of("jobs.json", bytes(json)));

    Case joined =
        new Hunted(folder)
            .document().cases().stream()
                .filter(each -> each.id().equals(known.id()))
                .findFirst()
                .orElseThrow();
    assertThat(joined.host()).isEqualTo(host);
    assertThat(joined.job().orElseThrow().seenIn()).contains(SeenIn.LOG, SeenIn.SNAPSHOT);
  }

  private static boolean hasJobId(Case one) {
    return one.job().flatMap(Job::id).isPresent();
  }
}
