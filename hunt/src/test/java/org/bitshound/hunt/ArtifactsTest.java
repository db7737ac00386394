package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.testing.evidence.ArtifactTables;
import org.bitshound.testing.evidence.samples.SampleHost;
import org.bitshound.testing.evidence.samples.SampleHost.Watch;
import org.bitshound.testing.evidence.samples.SampleHost.Windows;
import org.bitshound.testing.evidence.samples.SampleJob;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The BITS log of one job, and what other tools made of the same host.
class ArtifactsTest {
  private static final String SID = "S-1-5-21-1004336348-1177238915-682003330-1131";
  private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";
  private static final Instant MADE = Instant.parse("2026-03-10T09:12:04.310Z");

  @TempDir private Path folder;
  private Instant done = MADE;
  private final Map<String, byte[]> evidence = new HashMap<>();

  /// One program, fetched to the public folder and completed.
  private void fetched() {
    var user = new SampleUser("LAB", "ann", SID, 0x4f21c);
    var host = new SampleHost("ws-0117.lab.example", Windows.WINDOWS_10, Watch.NOTHING, 41, 117);
    SampleProcess tool =
        host.known(MADE, "C:\\Windows\\System32\\bitsadmin.exe", "bitsadmin /transfer", user);
    String url = "http://203.0.113.7/upd.exe";
    SampleJob job =
        SampleJob.create(host, MADE, "upd", tool)
            .addFile(url, "C:\\Users\\Public\\upd.exe", tool)
            .fetch(url, 45_056, Instant.parse("2026-03-04T17:20:11Z"), 900)
            .complete();
    done = job.now();
    evidence.putAll(host.logFiles());
  }

  private ArtifactsTest with(String name, String header, String... rows) {
    evidence.put(name, ArtifactTables.table(header, rows).getBytes(UTF_8));
    return this;
  }

  private CaseFile hunt() throws IOException {
    Hunted.write(folder, evidence);
    return new Hunted(folder).document();
  }

  private Case onlyCase() throws IOException {
    List<Case> cases = hunt().cases().stream().toList();
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static Optional<TimelineRow> row(Case one, String what) {
    return one.timeline().stream().filter(row -> row.what().equals(what)).findFirst();
  }

  private static Coverage coverage(CaseFile found, String source) {
    return found.hosts().getFirst().coverage().stream()
        .filter(row -> row.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private void journal(String parent, Instant renamed) {
    with(
        "usn.csv",
        ArtifactTables.USN,
        ArtifactTables.change("BIT9584.tmp", 77, parent, 1, MADE.plusSeconds(3), "FileCreate"),
        ArtifactTables.change("other.txt", 12, parent, 2, MADE.plusSeconds(3), "FileDelete|Close"),
        ArtifactTables.change("BIT9584.tmp", 77, parent, 3, renamed, "RenameOldName"),
        ArtifactTables.change("upd.exe", 77, parent, 4, renamed, "RenameNewName"),
        ArtifactTables.change("upd.exe", 77, parent, 5, renamed, "RenameNewName|Close"),
        ArtifactTables.change(
            "upd.exe", 77, parent, 6, renamed.plusSeconds(60), "FileDelete|Close"));
  }

  @Test
  void temporaryFileThatIsRenamedToTheDestinationIsTheJobs() throws IOException {
    fetched();
    journal(".\\Users\\Public", done);
    Case one = onlyCase();
    TransferFile file = one.files().getFirst();

    assertThat(file.temporary()).contains("\\Users\\Public\\BIT9584.tmp");
    assertThat(one.inferred()).containsKey("files[0].temporary");
    assertThat(one.sources().get("files[0].temporary")).isNotEmpty();
    assertThat(row(one, "file-renamed").orElseThrow().text())
        .contains("BIT9584.tmp was renamed to \\Users\\Public\\upd.exe");
    assertThat(row(one, "file-renamed").orElseThrow().time()).isEqualTo(done);
    assertThat(row(one, "file-written").orElseThrow().text()).contains("BIT9584.tmp was made");
    FollowOn use = one.followOn().getFirst();
    assertThat(use.action()).isEqualTo("deleted");
    assertThat(use.time()).isEqualTo(done.plusSeconds(60));
    assertThat(use.match()).contains(Match.LIKELY);
    assertThat(one.timeline()).noneMatch(row -> row.text().contains("other.txt"));
  }

  @Test
  void journalWithoutFoldersTellsTheSameByNameAndTime() throws IOException {
    fetched();
    journal("", done);
    Case one = onlyCase();

    assertThat(one.files().getFirst().temporary()).contains("BIT9584.tmp");
    assertThat(one.followOn()).extracting(FollowOn::action).containsExactly("deleted");
  }

  /// As a machine in Berlin prints it whose dates have the month first.
  private void listedJournal() {
    var rows = new StringBuilder(ArtifactTables.LISTED_JOURNAL);
    DateTimeFormatter local = DateTimeFormatter.ofPattern("M/d/yyyy HH:mm:ss", Locale.ROOT);
    Function<Instant, String> time = at -> local.format(at.atZone(ZoneId.of("Europe/Berlin")));
    rows.append(
        ArtifactTables.listedChange("a.b", 9, 1, "3/28/2025 1:02:03", 0x80000200, "File delete"));
    rows.append(
        ArtifactTables.listedChange(
            "BIT9584.tmp", 77, 2, time.apply(MADE.plusSeconds(3)), 0x100, "File create"));
    rows.append(
        ArtifactTables.listedChange(
            "BIT9584.tmp", 77, 3, time.apply(done), 0x1003, "Data extend | Rename: old name"));
    rows.append(
        ArtifactTables.listedChange(
            "upd.exe", 77, 4, time.apply(done), 0x80002003, "Rename: new name | Close"));
    rows.append(
        ArtifactTables.listedChange(
            "upd.exe", 77, 5, time.apply(done.plusSeconds(60)), 0x80000200, "File delete | Close"));
    evidence.put("usn.txt", rows.toString().getBytes(UTF_16LE));
  }

  private CaseFile huntOfBerlin() throws IOException {
    Hunted.write(folder, evidence);
    var hunted = new Hunted(folder);
    hunted.listings = new ListingClock(Optional.of(ZoneId.of("Europe/Berlin")), Optional.empty());
    return hunted.document();
  }

  @Test
  void journalAsWindowsItselfPrintsItTellsTheSame() throws IOException {
    fetched();
    listedJournal();
    CaseFile found = huntOfBerlin();
    Case one = found.cases().get(0);

    assertThat(found.defects()).isEmpty();
    assertThat(one.files().getFirst().temporary()).contains("BIT9584.tmp");
    assertThat(row(one, "file-renamed").orElseThrow().time())
        .isEqualTo(done.truncatedTo(ChronoUnit.SECONDS));
    assertThat(row(one, "file-written").orElseThrow().text()).contains("BIT9584.tmp was made");
    assertThat(one.followOn()).extracting(FollowOn::action).containsExactly("deleted");
    assertThat(coverage(found, "usn").records()).hasValue(5);
    assertThat(found.evidence()).extracting(EvidenceFile::kind).contains(EvidenceKind.USN_CSV);
  }

  @Test
  void journalOfAnUnknownZoneSaysWhatIsMissing() throws IOException {
    fetched();
    listedJournal();
    CaseFile found = hunt();

    assertThat(found.cases().get(0).files().getFirst().temporary()).isEmpty();
    assertThat(found.defects())
        .anySatisfy(defect -> {
          assertThat(defect.what()).contains("time-zone-unknown");
          assertThat(defect.found())
              .contains("5 rows with local times of which nobody knows what time they are");
          assertThat(defect.effect().orElseThrow()).contains("--listing-zone");
        });
  }

  @Test
  void renameThatStandsLastOfAMillionRowsIsFound() throws IOException {
    fetched();
    var rows = new StringBuilder("Name,EntryNumber,SequenceNumber,ParentPath,UpdateTimestamp,");
    rows.append("UpdateReasons\r\n");
    for (int i = 0; i < 1_000_000; i++) {
      rows.append("upd.exe,").append(1000 + i).append(",1,.\\Other,2026-03-10 09:12:04,");
      rows.append("FileDelete|Close\r\n");
    }
    String place = ",77,3,.\\Users\\Public," + done.toString().replace("Z", "");
    rows.append("BIT9584.tmp").append(place).append(",RenameOldName\r\n");
    rows.append("upd.exe").append(place).append(",RenameNewName\r\n");
    evidence.put("usn.csv", rows.toString().getBytes(UTF_8));
    CaseFile found = hunt();
    Case one = found.cases().get(0);

    assertThat(found.defects()).isEmpty();
    assertThat(one.files().getFirst().temporary()).contains("\\Users\\Public\\BIT9584.tmp");
    assertThat(coverage(found, "usn").records()).hasValue(1_000_002);
  }

  @Test
  void renameInAnotherFolderOrBeforeTheJobIsAnothers() throws IOException {
    fetched();
    journal(".\\Windows\\Temp", done);
    assertThat(onlyCase().files().getFirst().temporary()).isEmpty();

    journal("", MADE.minus(Duration.ofDays(1)));
    Case one = onlyCase();
    assertThat(one.files().getFirst().temporary()).isEmpty();
    assertThat(one.followOn()).isEmpty();
  }

  @Test
  void mftTellsWhenTheFileWasMadeAndWhatTimeItBears() throws IOException {
    fetched();
    Instant server = Instant.parse("2026-03-04T17:20:11Z");
    with(
        "mft.csv",
        ArtifactTables.MFT,
        ArtifactTables.file(77, true, ".\\Users\\Public", "upd.exe", 45_056, server, done),
        ArtifactTables.file(78, true, ".\\Windows", "upd.exe", 1, MADE, MADE));
    CaseFile found = hunt();
    Case one = found.cases().get(0);
    TimelineRow row = row(one, "file-written").orElseThrow();

    assertThat(row.time()).isEqualTo(done);
    assertThat(row.text())
        .contains("\\Users\\Public\\upd.exe, 45056 bytes, was made")
        .contains("2026-03-04T17:20:11Z");
    assertThat(row.evidence()).hasSize(1);
    assertThat(one.timeline()).filteredOn(each -> each.text().contains("$MFT")).hasSize(1);
    assertThat(one.first()).isAfter(server.plusSeconds(3600));
    assertThat(coverage(found, "mft").records()).hasValue(2);
    assertThat(found.evidence()).extracting(EvidenceFile::kind).contains(EvidenceKind.MFT_CSV);
  }

  @Test
  void fileWhoseTimesAreAllTheServersIsListedWhenItsRecordChanged() throws IOException {
    fetched();
    Instant server = Instant.parse("2026-03-04T17:20:11Z");
    String row = ArtifactTables.file(77, false, ".\\Users\\Public", "upd.exe", 9, server, server);
    String changed = done.plusSeconds(2).toString().replace('T', ' ').replace("Z", "");
    int at = row.indexOf(",12345,");
    String before = row.substring(0, at);
    with("mft.csv", ArtifactTables.MFT, lastRecordChange(before, changed) + row.substring(at));
    TimelineRow listed = row(onlyCase(), "file-listed").orElseThrow();

    assertThat(listed.time()).isEqualTo(done.plusSeconds(2));
    assertThat(listed.text()).contains("was changed last", "it is deleted since");
  }

  /// The columns from the first time on: made, modified, changed, each by both attributes.
  private static String lastRecordChange(String row, String time) {
    String[] cells = row.split(",", -1);
    cells[23] = time;
    return String.join(",", cells);
  }

  @Test
  void fileThatIsRenamedAgainIsFollowed() throws IOException {
    fetched();
    with(
        "usn.csv",
        ArtifactTables.USN,
        ArtifactTables.change("BIT1.tmp", 77, "", 3, done, "RenameOldName"),
        ArtifactTables.change("upd.exe", 77, "", 4, done, "RenameNewName"),
        ArtifactTables.change("upd.exe", 77, "", 5, done.plusSeconds(9), "RenameOldName"),
        ArtifactTables.change("svch0st.exe", 77, "", 6, done.plusSeconds(9), "RenameNewName"));
    Case one = onlyCase();

    assertThat(one.followOn()).extracting(FollowOn::action).containsExactly("renamed");
    assertThat(one.timeline())
        .anyMatch(row -> row.text().equals("upd.exe was renamed to svch0st.exe"));
  }

  @Test
  void prefetchSaysThatTheFileWasRunAndWhen() throws IOException {
    fetched();
    Instant run = done.plusSeconds(90);
    String files = "\\VOLUME{01d6}\\WINDOWS\\NTDLL.DLL, \\VOLUME{01d6}\\USERS\\PUBLIC\\UPD.EXE";
    with(
        "pf.csv",
        ArtifactTables.PREFETCH,
        ArtifactTables.prefetch("UPD.EXE", 2, List.of(run, MADE.minusSeconds(9000)), files));
    CaseFile found = hunt();
    Case one = found.cases().get(0);

    assertThat(one.followOn()).hasSize(1);
    FollowOn use = one.followOn().getFirst();
    assertThat(use.action()).isEqualTo("executed");
    assertThat(use.time()).isEqualTo(run);
    assertThat(use.image()).contains("\\USERS\\PUBLIC\\UPD.EXE");
    assertThat(use.match()).contains(Match.LIKELY);
    assertThat(one.findings())
        .anyMatch(finding -> finding.analytic().equals("follow-on-execution"));
    assertThat(coverage(found, "prefetch").last()).contains(run);
  }

  @Test
  void programOfAnotherFolderIsNotTheFile() throws IOException {
    fetched();
    String files = "\\VOLUME{01d6}\\PROGRAM FILES\\UPD.EXE";
    with(
        "pf.csv",
        ArtifactTables.PREFETCH,
        ArtifactTables.prefetch("UPD.EXE", 1, List.of(done.plusSeconds(90)), files));

    assertThat(onlyCase().followOn()).isEmpty();
  }

  @Test
  void amcacheProvesThatTheFileWasThereAndNotThatItWasRun() throws IOException {
    fetched();
    Instant later = done.plus(Duration.ofDays(3));
    with(
        "amcache.csv",
        ArtifactTables.AMCACHE,
        ArtifactTables.program(later, SHA1, "c:\\users\\public\\upd.exe", 45_056));
    Case one = onlyCase();

    assertThat(one.files().getFirst().hashes().orElseThrow().sha1()).contains(SHA1);
    assertThat(one.sources().get("files[0].hashes")).isNotEmpty();
    assertThat(one.followOn()).isEmpty();
    assertThat(row(one, "file-listed").orElseThrow().text()).contains("no proof that it was run");
    assertThat(one.last()).isBefore(later);
  }

  @Test
  void hashOfAPartOfAFileIsNotTheFiles() throws IOException {
    fetched();
    with(
        "amcache.csv",
        ArtifactTables.AMCACHE,
        ArtifactTables.program(
            done.plusSeconds(5), SHA1, "c:\\users\\public\\upd.exe", 31_457_281));

    assertThat(onlyCase().files().getFirst().hashes()).isEmpty();
  }

  @Test
  void bytesThatWereCountedForTheOwnerInTheHourAreTheCases() throws IOException {
    fetched();
    Instant hour = Instant.parse("2026-03-10T10:00:00Z");
    with(
        "srum.csv",
        ArtifactTables.NETWORK_USAGE,
        ArtifactTables.usage(1, hour, "BITS", SID, 45_900, 310),
        ArtifactTables.usage(2, hour, "BITS", "S-1-5-18", 7, 8),
        ArtifactTables.usage(3, hour.plusSeconds(7200), "BITS", SID, 9, 9),
        ArtifactTables.usage(4, hour, "\\device\\harddiskvolume3\\chrome.exe", SID, 9, 9));
    CaseFile found = hunt();
    List<NetworkUse> network = found.cases().get(0).network();

    assertThat(network).hasSize(1);
    assertThat(network.getFirst().kind()).isEqualTo(NetworkKind.USAGE);
    assertThat(network.getFirst().by()).contains(NetworkBy.BITS_SERVICE);
    assertThat(network.getFirst().bytes()).hasValue(46_210);
    assertThat(network.getFirst().bytesSent()).hasValue(310);
    assertThat(network.getFirst().bytesReceived()).hasValue(45_900);
    assertThat(network.getFirst().match()).contains(Match.LIKELY);
    assertThat(coverage(found, "srum").records()).hasValue(4);
  }

  @Test
  void tableWithDatesOfALocaleIsReadWithoutThem() throws IOException {
    String row = ArtifactTables.program(done, SHA1, "c:\\users\\public\\upd.exe", 5);
    String german =
        row.replaceAll("\\d{4}-\\d\\d-\\d\\d (\\d\\d:\\d\\d:\\d\\d)[.\\d]*", "10.03.2026 $1");
    with("amcache.csv", ArtifactTables.AMCACHE, german);
    CaseFile found = hunt();

    assertThat(found.defects())
        .extracting(defect -> defect.what())
        .containsExactly("time-zone-unknown");
    assertThat(coverage(found, "amcache").first()).isEmpty();
    assertThat(new Hunted(folder).json()).doesNotContain("1601");
  }
}
