package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OTHER_JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.added;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.started;
import static org.bitshound.correlation.Said.stopped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.observation.Actor;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.observation.ZoneMark;
import org.junit.jupiter.api.Test;

/// What belongs to a case by time, process and name: network, children of the service, what became
/// of a file; and what is a sign of its own.
class JoinedTracesTest {

  /// The process that the Bits-Client records of [Said] are logged by.
  private static final long SERVICE = 4711;

  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";
  private static final String NOTEPAD = "C:\\Windows\\System32\\notepad.exe";
  private static final String LOCAL = "C:\\Users\\Public\\carte.exe";

  @Test
  void connectionOfTheServiceToTheAddressThatTheNameHasIsExact() {
    Case.Draft one =
        only(
            with(
                look("10:00:01.1", 20, SERVICE, "www.example.com", "192.0.2.7"),
                connection("10:00:01.2", 21, SERVICE, "192.0.2.7", 443)));

    assertThat(one.network)
        .extracting(use -> use.kind())
        .containsExactly(NetworkKind.DNS, NetworkKind.CONNECTION);
    assertThat(one.network).allMatch(use -> use.by().equals(Optional.of(NetworkBy.BITS_SERVICE)));
    assertThat(one.network).allMatch(use -> use.match().equals(Optional.of(Match.EXACT)));
  }

  @Test
  void connectionWithoutALookUpIsLikelyAndOneToAnotherAddressIsNone() {
    assertThat(only(with(connection("10:00:01.2", 21, SERVICE, "192.0.2.7", 443))).network)
        .singleElement()
        .matches(use -> use.match().equals(Optional.of(Match.LIKELY)));
    assertThat(
            only(with(
                    look("10:00:01.1", 20, SERVICE, "www.example.com", "192.0.2.7"),
                    connection("10:00:01.2", 21, SERVICE, "198.51.100.9", 443)))
                .network)
        .extracting(use -> use.kind())
        .containsExactly(NetworkKind.DNS);
  }

  @Test
  void connectionsOfOthersToOtherPortsOrAtOtherTimesAreNone() {
    assertThat(
            only(with(
                    connection("10:00:01.2", 21, 9999, "192.0.2.7", 443),
                    connection("10:00:01.2", 22, SERVICE, "192.0.2.7", 80),
                    connection("10:05:00", 23, SERVICE, "192.0.2.7", 443)))
                .network)
        .isEmpty();
  }

  @Test
  void connectionOfTheKernelToTheHostOfTheShareIsLikely() {
    String share = "\\\\fs01\\tools\\carte.exe";
    List<Observation> records =
        List.of(
            created("10:00:00", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
            started("10:00:01", 102, job(JOB, "n", ""), "t1", share),
            look("10:00:01.1", 20, 600, "FS01.corp.example", "192.0.2.9"),
            connection("10:00:01.2", 21, 4, "192.0.2.9", 445),
            connection("10:00:01.3", 22, 4, "192.0.2.10", 445),
            connection("10:00:01.4", 23, 9999, "192.0.2.9", 445),
            connection("10:00:01.5", 24, 4, "192.0.2.9", 443),
            stopped("10:00:03", 103, job(JOB, "n", ""), "t1", share, 0));

    assertThat(only(records).network)
        .filteredOn(use -> use.kind() == NetworkKind.CONNECTION)
        .singleElement()
        .matches(use -> use.match().equals(Optional.of(Match.LIKELY)))
        .matches(use -> use.by().equals(Optional.of(NetworkBy.OTHER)))
        .matches(use -> use.how().orElse("").contains("the kernel"));
  }

  @Test
  void connectionOfTheKernelIsNoneOfAJobOverHttp() {
    assertThat(only(with(connection("10:00:01.2", 21, 4, "192.0.2.7", 445))).network).isEmpty();
  }

  @Test
  void connectionOfDeliveryOptimizationsOwnHostIsToldApart() {
    String delivery = "C:\\Windows\\system32\\svchost.exe -k NetworkService -p -s DoSvc";
    Case.Draft one =
        only(
            with(
                process(SYSMON, "09:59:00", 18, 5000, SVCHOST, delivery, 600),
                look("10:00:01.1", 20, SERVICE, "www.example.com", "192.0.2.7"),
                connection("10:00:01.2", 21, 5000, "192.0.2.7", 443),
                connection("10:00:01.3", 22, 5000, "198.51.100.9", 443)));

    assertThat(one.network)
        .filteredOn(use -> use.kind() == NetworkKind.CONNECTION)
        .singleElement()
        .matches(use -> use.by().equals(Optional.of(NetworkBy.DELIVERY_OPTIMIZATION)));
  }

  @Test
  void hostTellsWhatItAskedForWhenAndFromWhichAddress() {
    var fold = new HostFold(Knowledge.builtIn());
    with(connection("10:00:01.2", 21, SERVICE, "192.0.2.7", 443)).stream()
        .sorted(EvidenceOrder.OF_OBSERVATIONS)
        .forEach(fold::apply);

    Asking asking = fold.asking();

    assertThat(asking.servers())
        .containsExactly(new Asking.Server("www.example.com", at("09:55:01"), at("10:05:02")));
    assertThat(asking.own()).containsExactly(Map.entry("10.0.0.5", at("10:00:01.2")));
  }

  @Test
  void traceFarFromAllWorkOfBitsIsNotKept() {
    var traces = new Traces();
    for (int i = 0; i < 100_000; i++) {
      traces.add(
          connection(
              "2021-02-22T00:00:00Z", i, 1, "192.0.2.7", 443, at("00:00:00").plusSeconds(i)));
    }
    assertThat(traces.size()).isLessThan(50);
    traces.activity(at("00:00:00").plusSeconds(100_000));
    assertThat(
            traces.between(
                NetworkConnection.class, at("00:00:00"), at("00:00:00").plusSeconds(200_000)))
        .hasSizeBetween(15, 25);
  }

  @Test
  void temporaryFileInTheFolderOfTheLocalNameIsTheJobs() {
    Case.Draft one =
        only(
            with(
                written("10:00:01.1", 20, "C:\\Users\\Public\\BIT9584.tmp"),
                written("10:00:01.1", 21, "C:\\Windows\\Temp\\BIT1234.tmp"),
                written("10:00:01.1", 22, "C:\\Users\\Public\\BITMAP.tmp")));

    assertThat(one.files.getFirst().temporary()).hasValue("C:\\Users\\Public\\BIT9584.tmp");
    assertThat(one.timeline).filteredOn(row -> row.what().equals("file-written")).hasSize(1);
  }

  @Test
  void fileOfDeliveryOptimizationsOwnHostIsNotTheJobs() {
    String delivery = "C:\\Windows\\system32\\svchost.exe -k NetworkService -p -s DoSvc";
    Case.Draft one =
        only(
            with(
                process(SYSMON, "09:59:00", 18, SERVICE, SVCHOST, delivery, 600),
                written("10:00:01.1", 20, "C:\\Users\\Public\\BIT9584.tmp")));

    assertThat(one.files.getFirst().temporary()).isEmpty();
    assertThat(one.timeline).filteredOn(row -> row.what().equals("file-written")).isEmpty();
  }

  @Test
  void markThatSysmonSawIsTheFilesWithItsHashesAndWithoutCredentials() {
    Case.Draft one =
        only(
            with(
                marked("10:00:01.2", 20, LOCAL + ":Zone.Identifier"),
                marked("10:00:01.3", 21, "C:\\Users\\Public\\b.exe:Zone.Identifier")));

    TransferFile file = one.files.getFirst();
    assertThat(file.zoneIdentifier()).hasValue("3");
    assertThat(file.zoneHostUrl()).hasValue("http://‹redacted›@x.example/a");
    assertThat(file.hashes().orElseThrow().sha1()).hasValue("a".repeat(40));
    assertThat(file.temporary()).isEmpty();
    assertThat(one.sources).containsKeys("files[0].zoneIdentifier", "files[0].hashes");
    assertThat(one.timeline).filteredOn(row -> row.what().equals("file-written")).hasSize(1);
  }

  private static FileWritten marked(String time, long record, String path) {
    return new FileWritten(
        Said.source(SYSMON, 15, time, record),
        at(time),
        by(SERVICE, SVCHOST),
        path,
        Optional.empty(),
        Optional.of("SHA1=" + "A".repeat(40)),
        Optional.of("[ZoneTransfer]"),
        Optional.of(
            new ZoneMark(
                Optional.of("3"), Optional.of("http://u:p@x.example/a"), Optional.empty())));
  }

  @Test
  void fetchedFileThatIsRunLaterIsFollowedUpAlsoAfterItWasRenamed() {
    Case.Draft one =
        only(
            with(
                process(
                    SYSMON,
                    "11:00:00",
                    30,
                    50,
                    "C:\\Windows\\System32\\cmd.exe",
                    "cmd /c ren C:\\Users\\Public\\carte.exe svc.exe",
                    -1),
                process(SYSMON, "12:00:00", 31, 51, "C:\\Users\\Public\\svc.exe", "svc.exe -q", -1),
                process(
                    SYSMON,
                    "12:00:01",
                    32,
                    52,
                    "C:\\Windows\\notepad.exe",
                    "notepad.exe C:\\Users\\Public\\other.exe",
                    -1),
                new ServiceInstalled(
                    Said.source("Service Control Manager", 7045, "13:00:00", 33),
                    ProcessReference.of(OptionalLong.empty()),
                    Optional.of("Svc"),
                    Optional.of("\"C:\\Users\\Public\\svc.exe\" -k"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));

    assertThat(one.followOn)
        .extracting(FollowOn::action)
        .containsExactly("renamed", "executed", "service");
    assertThat(one.last).hasValue(at("13:00:00"));
  }

  @Test
  void fetchedFileThatStartsAThreadInAnotherProcessIsInjected() {
    Case.Draft one =
        only(
            with(
                injected("11:00:00", 30, "C:\\Users\\Public\\other.exe", Optional.empty()),
                injected("11:00:01", 31, LOCAL, Optional.empty()),
                injected("11:00:02", 32, "C:\\Windows\\System32\\cmd.exe", Optional.of(LOCAL))));

    assertThat(one.followOn)
        .extracting(FollowOn::action, FollowOn::time)
        .containsExactly(tuple("injected", at("11:00:01")), tuple("injected", at("11:00:02")));
    assertThat(one.followOn).allMatch(use -> use.image().equals(Optional.of(NOTEPAD)));
    assertThat(one.timeline)
        .extracting(TimelineRow::text)
        .contains(LOCAL + " was injected into " + NOTEPAD);
  }

  @Test
  void whatWasDoneWithAFileSaysInWhichBoot() {
    Case.Draft one =
        only(
            with(
                process(SYSMON, "11:00:00", 30, 51, LOCAL, LOCAL, -1),
                boot("09:00:00", 1),
                boot("11:30:00", 2),
                process(SYSMON, "12:00:00", 31, 52, LOCAL, LOCAL, -1)));

    assertThat(one.followOn)
        .extracting(FollowOn::boot)
        .containsExactly(OptionalLong.of(0), OptionalLong.of(1));
  }

  @Test
  void withoutARecordOfABootNobodyKnowsInWhichOneAFileRan() {
    assertThat(only(with(process(SYSMON, "11:00:00", 30, 51, LOCAL, LOCAL, -1))).followOn)
        .extracting(FollowOn::boot)
        .containsExactly(OptionalLong.empty());
  }

  @Test
  void signatureOfTheCreatorIsThatOfItsOwnLoad() {
    String image = "C:\\Users\\ann\\AppData\\Local\\up.exe";
    Case.Draft one =
        only(
            List.of(
                process(SYSMON, "09:59:00", 30, 77, image, image, -1),
                loaded("09:59:00.020", 31, image, "C:\\Users\\ann\\x.dll", false),
                loaded("09:59:00.010", 32, image, image, true),
                created("10:00:00", 1, job(JOB, "n", OWNER), program(image, 77)),
                added("10:00:00.5", 2, job(JOB, "n", OWNER), URL, LOCAL)));

    assertThat(one.creator.orElseThrow().signature())
        .hasValue(
            new Signature(
                SignatureStatus.VALID,
                Optional.of("Example Ltd"),
                Optional.of("Sysmon 7, as it was loaded")));
    assertThat(one.sources).containsKey("creator.signature");
  }

  @Test
  void loadByAnEarlierProcessOfThatIdSaysNothingOfTheCreator() {
    String image = "C:\\Users\\ann\\AppData\\Local\\up.exe";
    Case.Draft one =
        only(
            List.of(
                loaded("08:00:00", 31, image, image, true),
                process(SYSMON, "09:59:00", 30, 77, image, image, -1),
                created("10:00:00", 1, job(JOB, "n", OWNER), program(image, 77))));

    assertThat(one.creator.orElseThrow().signature()).isEmpty();
  }

  private static ImageLoaded loaded(
      String time, long record, String image, String path, boolean signed) {
    return new ImageLoaded(
        Said.source(SYSMON, 7, time, record),
        at(time),
        reference(77, image),
        path,
        Optional.empty(),
        Optional.empty(),
        Optional.of(signed),
        Optional.of("Example Ltd"),
        Optional.of(signed ? "Valid" : "Unavailable"));
  }

  private static SystemStarted boot(String time, long record) {
    return new SystemStarted(
        Said.source("Microsoft-Windows-Kernel-General", 12, time, record),
        SystemStarted.How.KERNEL,
        Optional.of(at(time)),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static ThreadInjected injected(
      String time, long record, String image, Optional<String> module) {
    return new ThreadInjected(
        Said.source(SYSMON, 8, time, record),
        at(time),
        reference(77, image),
        reference(78, NOTEPAD),
        module);
  }

  private static ProcessReference reference(long processId, String image) {
    return new ProcessReference(
        OptionalLong.of(processId),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(image),
        Account.unknown());
  }

  @Test
  void whatRanUnderTheNameBeforeTheFileCameIsNoFollowOn() {
    Case.Draft one =
        only(
            List.of(
                created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                added("10:00:00.5", 2, job(JOB, "n", OWNER), URL, LOCAL),
                process(SYSMON, "10:00:01", 30, 50, LOCAL, "carte.exe", -1),
                started("10:00:02", 3, job(JOB, "n", ""), "t1", URL),
                stopped("10:00:03", 4, job(JOB, "n", ""), "t1", URL, 0)));

    assertThat(one.followOn).isEmpty();
  }

  @Test
  void childOfTheServiceWithTheParametersOfANotifyCommandIsTheJobs() {
    Case.Draft one =
        only(
            with(
                process(
                    SYSMON,
                    "09:59:00",
                    40,
                    60,
                    BITSADMIN,
                    "bitsadmin /setnotifycmdline {"
                        + JOB
                        + "} C:\\Windows\\System32\\cmd.exe \"/c notepad.exe\"",
                    -1),
                process(
                    SYSMON,
                    "10:00:02.1",
                    41,
                    61,
                    "C:\\Windows\\System32\\cmd.exe",
                    "/c notepad.exe",
                    SERVICE),
                process(
                    SYSMON,
                    "09:00:00",
                    42,
                    SERVICE,
                    SVCHOST,
                    SVCHOST + " -k netsvcs -p -s BITS",
                    -1)));

    assertThat(one.children)
        .singleElement()
        .matches(child -> child.match().equals(Optional.of(Match.EXACT)));
    assertThat(one.job.orElseThrow().notifyCommand().orElseThrow().program())
        .hasValue("C:\\Windows\\System32\\cmd.exe");
  }

  @Test
  void strangeChildOfTheServiceWithoutAJobIsASignAndAnErrorReportIsNone() {
    var host =
        process(SYSMON, "09:00:00", 42, SERVICE, SVCHOST, SVCHOST + " -k netsvcs -p -s BITS", -1);
    assertThat(
            fold(
                List.of(
                    host, process(SYSMON, "10:00:02", 41, 61, "C:\\x\\a.exe", "a.exe", SERVICE))))
        .singleElement()
        .matches(one -> one.kind.equals(Optional.of(Kind.SIGN)) && one.children.size() == 1);
    assertThat(
            fold(
                List.of(
                    host,
                    process(
                        SYSMON,
                        "10:00:02",
                        41,
                        61,
                        "C:\\Windows\\System32\\wermgr.exe",
                        "wermgr.exe",
                        SERVICE))))
        .isEmpty();
  }

  /// Two logs: what BITS wrote, and the child that Sysmon saw, whose parent's name tells its start.
  @Test
  void childOfTheProcessThatBitsLoggedFromCitesThatRecordAndSaysHowOldItIs() {
    Case.Draft one = signOf(strangeChild("2021-02-23T11:00:00Z", "2021-02-20T10:00:00Z"));

    assertThat(one.children.getFirst().why().orElseThrow())
        .startsWith(
            "its parent has the process id that BITS was in 25 h before"
                + " (Microsoft-Windows-Bits-Client/Operational 60), and");
    assertThat(one.children.getFirst().match()).hasValue(Match.LIKELY);
    assertThat(one.children.getFirst().evidence()).hasSize(2);
  }

  @Test
  void whereNothingTellsWhenTheParentStartedAnOldRecordOfBitsMakesItPossible() {
    assertThat(signOf(strangeChild("2021-02-23T11:00:00Z", "")).children.getFirst().match())
        .hasValue(Match.POSSIBLE);
    assertThat(signOf(strangeChild("2021-02-22T11:00:00Z", "")).children.getFirst().match())
        .hasValue(Match.LIKELY);
  }

  /// The process id was given out again: no reason to call the parent the host of BITS.
  @Test
  void parentThatStartedAfterBitsLoggedFromItsIdIsAnother() {
    Case.Draft one = signOf(strangeChild("2021-02-28T11:00:00Z", "2021-02-28T10:00:00Z"));

    assertThat(one.headline.orElseThrow()).startsWith("A service host that BITS can run in");
    assertThat(one.children.getFirst().match()).hasValue(Match.POSSIBLE);
    assertThat(one.children.getFirst().why().orElseThrow())
        .startsWith("its parent is a shared service host that BITS can run in")
        .endsWith(
            "BITS was in the parent's process id 6 days before"
                + " (Microsoft-Windows-Bits-Client/Operational 60), but the parent started later");
    assertThat(one.children.getFirst().evidence()).hasSize(2);
  }

  /// @param parentStarted which Sysmon's name for the parent tells; empty where there is none
  private static Observation strangeChild(String time, String parentStarted) {
    var parent =
        new Parent(
            OptionalLong.of(SERVICE),
            Optional.of(SVCHOST),
            Optional.of(SVCHOST + " -k netsvcs"),
            Optional.of(parentStarted).filter(text -> !text.isEmpty()).map(text -> guid(at(text))));
    ProcessStarted child =
        process(SYSMON, time, 41, 61, "C:\\Windows\\System32\\regsvr32.exe", "/u /s x.dll", -1);
    Details said = child.details();
    var details =
        new Details(
            said.image(),
            said.commandLine(),
            said.currentDirectory(),
            said.processGuid(),
            said.originalFileName(),
            said.hashes(),
            said.account(),
            said.creator(),
            said.integrity(),
            said.elevation(),
            parent);
    return new ProcessStarted(child.source(), child.time(), 61, () -> details);
  }

  private static String guid(Instant start) {
    long seconds = start.getEpochSecond();
    return "365abb72-%04x-%04x-0000-001000000000".formatted(seconds & 0xffff, seconds >>> 16);
  }

  private static Case.Draft signOf(Observation child) {
    List<Case.Draft> cases =
        fold(List.of(stopped("10:00:00", 4, job(JOB, "n", OWNER), "t1", URL, 0), child));
    return cases.stream()
        .filter(one -> one.kind.equals(Optional.of(Kind.SIGN)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void childOfASharedHostIsTellingOnlyWhereItsNameIsMissing() {
    var host = process(SYSMON, "09:00:00", 42, 900, SVCHOST, SVCHOST + " -k netsvcs", -1);
    assertThat(
            fold(
                List.of(
                    host, process(SYSMON, "10:00:02", 41, 61, "C:\\x\\a.exe", "a.exe /F", 900))))
        .isEmpty();
    assertThat(
            fold(List.of(host, process(SYSMON, "10:00:02", 41, 61, "C:\\x\\a.exe", "/c b", 900))))
        .hasSize(1);
  }

  @Test
  void clearingsOfOneBurstAreOneSignAndLogsThatSayNothingOfBitsAreNone() {
    List<Case.Draft> cases =
        fold(
            List.of(
                cleared("10:00:00", 1, "Security"),
                cleared("10:05:00", 2, "Application"),
                cleared("10:06:00", 3, "Microsoft-Windows-Bits-Client/Operational"),
                cleared("18:00:00", 4, "Application"),
                cleared("23:00:00", 5, "System")));

    assertThat(cases).hasSize(2);
    assertThat(cases.getFirst().headline.orElseThrow())
        .contains("Security")
        .contains("Bits-Client")
        .contains("1 more");
    assertThat(cases.getFirst().timeline).hasSize(3);
  }

  /// The clock went back by two hours between the start of the transfer and its end.
  @Test
  void jobWhoseClockWasSetBackSaysSoAndKeepsItsTimes() {
    Case.Draft one =
        only(
            List.of(
                created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                started("11:59:55", 102, job(JOB, "n", ""), "t1", URL),
                clock("12:00:00", "10:00:00", 900),
                stopped("10:00:05", 103, job(JOB, "n", ""), "t1", URL, 0),
                Said.completed("10:00:10", 104, job(JOB, "n", OWNER))));

    assertThat(one.job.orElseThrow().state()).hasValue(JobState.ACKNOWLEDGED);
    assertThat(one.files)
        .singleElement()
        .satisfies(file -> {
          assertThat(file.started()).hasValue(at("11:59:55"));
          assertThat(file.stopped()).hasValue(at("10:00:05"));
        });
    assertThat(one.first).hasValue(at("10:00:05"));
    assertThat(one.last).hasValue(at("11:59:55"));
    assertThat(one.timeline)
        .filteredOn(row -> row.what().equals("clock-changed"))
        .singleElement()
        .matches(row -> row.time().equals(at("12:00:00")) && !row.evidence().isEmpty());
  }

  @Test
  void lastWordOfAJobIsTheOneWrittenLast() {
    Case.Draft one =
        only(
            List.of(
                created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                started("11:59:55", 102, job(JOB, "n", ""), "t1", URL),
                clock("12:00:00", "10:00:00", 900),
                new JobSuspended(
                    Said.source(Said.BITS, 16401, "10:00:05", 103), job(JOB, "n", OWNER))));

    assertThat(one.job.orElseThrow().state()).hasValue(JobState.SUSPENDED);
  }

  @Test
  void stepBackThatIsLongOverConcernsNoCase() {
    Case.Draft one =
        only(
            List.of(
                clock("05:00:00", "04:00:00", 900),
                created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                started("11:59:55", 102, job(JOB, "n", ""), "t1", URL)));

    assertThat(one.timeline).noneMatch(row -> row.what().equals("clock-changed"));
  }

  /// Ids far apart are of a log that was cleared between: times tell the order then.
  @Test
  void recordIdsThatBeginAnewTellNoOrder() {
    Case.Draft one =
        only(
            List.of(
                clock("12:30:00", "10:00:00", 900),
                created("10:00:00", 5101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                started("10:00:05", 5102, job(JOB, "n", ""), "t1", URL),
                stopped("12:00:05", 3, job(JOB, "n", ""), "t1", URL, 0),
                Said.completed("12:00:10", 4, job(JOB, "n", OWNER))));

    assertThat(one.job.orElseThrow().state()).hasValue(JobState.ACKNOWLEDGED);
    assertThat(one.files.getFirst().started()).hasValue(at("10:00:05"));
  }

  /// By its own times the job was made two hours before the process that made it.
  @Test
  void creatorThatStartedBeforeTheClockWasSetBackIsLikely() {
    Case.Draft one =
        only(
            List.of(
                process(SYSMON, "11:59:50", 70, 77, BITSADMIN, BITSADMIN + " /create n", 600),
                clock("12:00:00", "10:00:00", 900),
                created("10:00:05", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                Said.completed("10:00:10", 104, job(JOB, "n", OWNER))));

    assertThat(one.creator.orElseThrow().match()).hasValue(Match.LIKELY);
    assertThat(one.creator.orElseThrow().commandLine()).hasValue(BITSADMIN + " /create n");
    assertThat(one.creator.orElseThrow().how().orElseThrow())
        .contains("15000 ms before")
        .endsWith("the clock was set back by 2 h in between");
    assertThat(one.commands).hasSize(1);
    assertThat(one.timeline).anyMatch(row -> row.what().equals("clock-changed"));
  }

  @Test
  void processOfAnotherImageIsNoCreatorWhereTheClockWasSetBack() {
    Case.Draft one =
        only(
            List.of(
                process(SYSMON, "11:59:50", 70, 77, NOTEPAD, NOTEPAD, 600),
                clock("12:00:00", "10:00:00", 900),
                created("10:00:05", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77))));

    assertThat(one.creator.orElseThrow().match()).isEmpty();
  }

  @Test
  void withoutAClockChangeAProcessThatStartedLaterMadeNothing() {
    Case.Draft one =
        only(
            List.of(
                created("10:00:05", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                process(SYSMON, "11:59:50", 70, 77, BITSADMIN, BITSADMIN + " /list", 600)));

    assertThat(one.creator.orElseThrow().match()).isEmpty();
  }

  /// The process lived for 15 seconds, not for a day.
  @Test
  void creatorBeforeTheClockWasSetAheadIsAsOldAsItWas() {
    Case.Draft one =
        only(
            List.of(
                process(SYSMON, "11:59:50", 70, 77, BITSADMIN, BITSADMIN + " /create n", 600),
                clock("2021-02-22T12:00:00Z", "2021-02-23T12:00:00Z", 900),
                created(
                    "2021-02-23T12:00:05Z", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77))));

    assertThat(one.creator.orElseThrow().match()).hasValue(Match.EXACT);
    assertThat(one.creator.orElseThrow().how().orElseThrow())
        .contains("15000 ms before")
        .endsWith("the clock was set ahead by 24 h in between");
  }

  @Test
  void connectionOnEitherSideOfAStepBackIsFoundAndLessSure() {
    Case.Draft one =
        only(
            List.of(
                created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                started("11:59:55", 102, job(JOB, "n", ""), "t1", URL),
                look("11:59:56", 20, SERVICE, "www.example.com", "192.0.2.7"),
                connection("11:59:57", 21, SERVICE, "192.0.2.7", 443),
                clock("12:00:00", "10:00:00", 900),
                stopped("10:00:05", 103, job(JOB, "n", ""), "t1", URL, 0),
                Said.completed("10:00:10", 104, job(JOB, "n", OWNER))));

    assertThat(one.network)
        .hasSize(2)
        .allMatch(use -> use.match().equals(Optional.of(Match.LIKELY)))
        .allMatch(use -> use.how().orElse("").endsWith("this time was told twice"));
  }

  private static ClockChanged clock(String from, String to, long record) {
    return new ClockChanged(
        Said.source(Said.SECURITY, 4616, to, record),
        at(from),
        at(to),
        reference(4, "System"),
        OptionalLong.empty());
  }

  @Test
  void startTypeChangedByBitsItselfIsNoSign() {
    assertThat(fold(List.of(startType("S-1-5-18", "auto start")))).isEmpty();
    assertThat(fold(List.of(startType("S-1-5-21-1-2-3-500", "disabled"))))
        .singleElement()
        .matches(one -> one.headline.orElseThrow().contains("disabled"));
  }

  @Test
  void listenerOnTheWinRmPortAtTheStartOfBitsIsASign() {
    var host =
        process(SYSMON, "10:00:00", 1, SERVICE, SVCHOST, SVCHOST + " -k netsvcs -p -s BITS", -1);
    List<Case.Draft> cases =
        fold(
            List.of(
                process(SYSMON, "09:59:59", 2, 66, "C:\\t\\rogue.exe", "rogue.exe", -1),
                host,
                listening("10:00:01", 3, 66, "C:\\t\\rogue.exe"),
                process(
                    SYSMON, "10:00:02", 4, 67, "C:\\Windows\\System32\\cmd.exe", "cmd.exe", 66)));

    assertThat(cases).hasSize(1);
    assertThat(cases.getFirst().timeline.toString()).contains("cmd.exe").contains("rogue.exe");
    assertThat(fold(List.of(host, listening("10:00:01", 3, 4, "System")))).isEmpty();
    assertThat(fold(List.of(listening("10:00:01", 3, 66, "C:\\t\\rogue.exe")))).isEmpty();
  }

  @Test
  void refusalsOfOneUserAreOneAttemptThatTellsTheLimit() {
    Case.Draft one = only(List.of(refused("10:00:00", 1), refused("10:00:05", 2)));

    assertThat(one.attempt.orElseThrow().count()).hasValue(2);
    assertThat(one.attempt.orElseThrow().because()).hasValue("jobs-per-user");
    assertThat(one.attempt.orElseThrow().limit()).hasValue(60);
  }

  @Test
  void jobsOfOneProcessKnowEachOther() {
    List<Case.Draft> cases =
        fold(
            List.of(
                created("10:00:00", 1, job(JOB, "a", OWNER), program(BITSADMIN, 77)),
                created("10:00:01", 2, job(OTHER_JOB, "b", OWNER), program(BITSADMIN, 77))));

    assertThat(cases.getFirst().job.orElseThrow().batch())
        .singleElement()
        .matches(mate -> mate.title().equals(Optional.of("b")));
  }

  @Test
  void twoMakersOfOneJobContradictEachOther() {
    Case.Draft one =
        only(
            List.of(
                created("10:00:00", 1, job(JOB, "a", OWNER), program(BITSADMIN, 77)),
                created("10:00:01", 2, job(JOB, "a", OWNER), program(BITSADMIN, 78))));

    assertThat(one.contradictions)
        .singleElement()
        .matches(each -> each.what().equals("two-creators"));
  }

  /// A job that fetched one file, and other records around it.
  private static List<Observation> with(Observation... others) {
    var records = new ArrayList<Observation>(List.of(others));
    records.add(created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)));
    records.add(added("10:00:00.5", 2, job(JOB, "n", OWNER), URL, LOCAL));
    records.add(started("10:00:01", 3, job(JOB, "n", ""), "t1", URL));
    records.add(stopped("10:00:02", 4, job(JOB, "n", ""), "t1", URL, 0));
    return records;
  }

  private static ProcessReference by(long id, String image) {
    return new ProcessReference(
        OptionalLong.of(id),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(image),
        Account.unknown());
  }

  private static NetworkConnection connection(
      String time, long record, long process, String to, long port) {
    return connection(time, record, process, to, port, at(time));
  }

  private static NetworkConnection connection(
      String time, long record, long process, String to, long port, java.time.Instant when) {
    return new NetworkConnection(
        Said.source(SYSMON, 3, time, record),
        when,
        by(process, SVCHOST),
        Optional.of(true),
        Optional.of("tcp"),
        new Endpoint(Optional.of("10.0.0.5"), Optional.empty(), OptionalLong.of(50000)),
        new Endpoint(Optional.of(to), Optional.empty(), OptionalLong.of(port)),
        false);
  }

  private static NetworkConnection listening(String time, long record, long process, String image) {
    return new NetworkConnection(
        Said.source(SYSMON, 3, time, record),
        at(time),
        by(process, image),
        Optional.of(false),
        Optional.of("tcp"),
        new Endpoint(Optional.of("127.0.0.1"), Optional.empty(), OptionalLong.of(50000)),
        new Endpoint(Optional.of("127.0.0.1"), Optional.empty(), OptionalLong.of(5985)),
        false);
  }

  private static NameResolved look(
      String time, long record, long process, String name, String address) {
    return new NameResolved(
        Said.source(SYSMON, 22, time, record),
        at(time),
        by(process, SVCHOST),
        name,
        OptionalLong.empty(),
        OptionalLong.of(0),
        List.of(address),
        List.of());
  }

  private static FileWritten written(String time, long record, String path) {
    return new FileWritten(
        Said.source(SYSMON, 11, time, record),
        at(time),
        by(SERVICE, SVCHOST),
        path,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void clearedLogThatTheRecordDoesNotNameIsNotTheOneThatSaysSo() {
    Case.Draft one = only(List.of(cleared("10:00:00", 1, "")));

    assertThat(one.headline).hasValue(OWNER + " cleared a log that the record does not name.");
    assertThat(one.timeline)
        .extracting(TimelineRow::text)
        .containsExactly("a log that the record does not name was cleared by " + OWNER);
  }

  private static LogCleared cleared(String time, long record, String channel) {
    return new LogCleared(
        Said.source("Microsoft-Windows-Eventlog", 104, time, record),
        channel.isEmpty() ? Optional.empty() : Optional.of(channel),
        new Actor(
            Optional.of(OWNER),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty()),
        Optional.empty());
  }

  private static ServiceStartTypeChanged startType(String sid, String to) {
    return new ServiceStartTypeChanged(
        Said.source("Service Control Manager", 7040, "10:00:00", 1),
        Optional.of("BITS"),
        Optional.empty(),
        Optional.of("demand start"),
        Optional.of(to),
        Optional.of(sid));
  }

  private static RequestRefused refused(String time, long record) {
    return new RequestRefused(
        Said.source(Said.BITS, 16398, time, record),
        RequestRefused.Limit.JOBS_PER_USER,
        Optional.of(OWNER),
        OptionalLong.of(61),
        OptionalLong.of(60));
  }

  private static Case.Draft only(List<? extends Observation> records) {
    List<Case.Draft> cases = fold(records);
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static List<Case.Draft> fold(List<? extends Observation> records) {
    var fold = new HostFold(Knowledge.builtIn());
    var inOrder = new ArrayList<Observation>(records);
    inOrder.sort(EvidenceOrder.OF_OBSERVATIONS);
    inOrder.forEach(fold::apply);
    return fold.finish("host01").cases();
  }
}
