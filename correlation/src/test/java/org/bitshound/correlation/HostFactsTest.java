package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITS;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.ClockChange;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.StartTypeChange;
import org.bitshound.casefile.Switch;
import org.bitshound.observation.Actor;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStarted.How;
import org.bitshound.observation.SystemStopped;
import org.junit.jupiter.api.Test;

class HostFactsTest {

  private static final String KERNEL = "Microsoft-Windows-Kernel-General";
  private static final String POLICIES = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\";

  @Test
  void recordsOfOneStartAndItsStopAreOneBoot() {
    HostRecord host =
        fold(
            started("10:00:03", 1, How.KERNEL, "10:00:02.5", "19041"),
            started("10:00:03", 2, How.BOOT_NUMBER, "", ""),
            started("10:00:10", 3, How.VERSION, "", "19043"),
            started("10:00:10", 4, How.EVENT_LOG, "", ""),
            stopped("12:00:00", 5, SystemStopped.How.EVENT_LOG),
            stopped("12:00:01", 6, SystemStopped.How.KERNEL),
            started("12:00:20", 7, How.KERNEL, "12:00:19.5", "19041"));

    assertThat(host.boots())
        .containsExactly(
            boot("10:00:02.5", "12:00:01", true, "19043"),
            new Boot(
                Optional.of(at("12:00:19.5")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("19041")));
    assertThat(Boots.indexAt(host.boots(), at("11:00:00"))).hasValue(0);
    assertThat(Boots.indexAt(host.boots(), at("13:00:00"))).hasValue(1);
    assertThat(Boots.indexAt(host.boots(), at("12:00:10"))).isEmpty();
  }

  @Test
  void unexpectedStopMakesTheBootBeforeNoCleanOne() {
    HostRecord host =
        fold(
            started("10:00:03", 1, How.KERNEL, "10:00:02.5", ""),
            started("12:00:03", 2, How.KERNEL, "12:00:02.5", ""),
            dirty("12:00:10", 3));

    assertThat(host.boots())
        .extracting(Boot::clean)
        .containsExactly(Optional.of(false), Optional.empty());
    assertThat(host.boots().getFirst().stopped()).isEmpty();
  }

  @Test
  void unexpectedStopOfABootThatIsNotLoggedIsKept() {
    HostRecord host = fold(started("12:00:03", 2, How.KERNEL, "", ""), dirty("12:00:10", 3));

    assertThat(host.boots()).hasSize(2);
    assertThat(host.boots().getFirst().clean()).hasValue(false);
    assertThat(host.boots().getFirst().started()).isEmpty();
  }

  /// As insider-with-updaters has it: boots between two logged ones that left no record.
  @Test
  void unexpectedStopBehindAnOrderlyOneIsThatOfABootBetweenThem() {
    HostRecord host =
        fold(
            started("10:00:03", 1, How.KERNEL, "10:00:02.5", ""),
            stopped("11:00:00", 2, SystemStopped.How.EVENT_LOG),
            started("12:00:03", 3, How.KERNEL, "12:00:02.5", ""),
            dirty("12:00:10", 4));

    assertThat(host.boots())
        .extracting(Boot::clean)
        .containsExactly(Optional.of(true), Optional.of(false), Optional.empty());
    assertThat(host.boots().get(1).started()).isEmpty();
  }

  /// As the log of clean-windows-10 has it: three hours back in the second minute, and the stop of
  /// the kernel behind the first records of the next start.
  @Test
  void bootsStandInTheOrderOfTheirRecordsWhereTheClockWentBack() {
    HostRecord host =
        fold(
            stopped("19:30:29", 203, SystemStopped.How.EVENT_LOG),
            stopped("19:30:30", 214, SystemStopped.How.KERNEL),
            started("19:30:37", 215, How.KERNEL, "19:30:37", ""),
            started("19:30:44", 208, How.VERSION, "", "19043"),
            started("19:30:44", 209, How.EVENT_LOG, "", ""),
            started("22:18:36", 113, How.KERNEL, "22:18:36", ""),
            started("22:18:47", 116, How.EVENT_LOG, "", ""),
            clock(KERNEL, 1, "22:18:52", 165, "22:18:52", "19:18:52"));

    assertThat(host.boots())
        .containsExactly(
            new Boot(
                Optional.of(at("22:18:36")),
                Optional.of(at("19:30:30")),
                Optional.of(true),
                Optional.empty()),
            new Boot(
                Optional.of(at("19:30:37")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("19043")));
  }

  @Test
  void changeOfTheClockThatTwoLogsTellIsOne() {
    HostRecord host =
        fold(
            clock(KERNEL, 1, "04:03:22", 349, "03:19:45.5723562", "04:03:22.031"),
            clock(SECURITY, 4616, "04:03:22", 1414, "03:19:45.5723562", "04:03:22.031"));

    ClockChange change = host.clockChanges().getFirst();
    assertThat(host.clockChanges()).hasSize(1);
    assertThat(change.how()).isEqualTo("4616");
    assertThat(change.from()).hasValue(at("03:19:45.5723562"));
    assertThat(change.to()).hasValue(at("04:03:22.031"));
    assertThat(change.by().orElseThrow().user()).hasValue("NT AUTHORITY\\LOCAL SERVICE");
    assertThat(change.evidence()).containsExactly("h1", "h2");
    assertThat(host.evidence()).extracting(row -> row.ref()).containsExactly("h1", "h2");
  }

  @Test
  void clockThatIsKeptInTimeByMillisecondsMakesNoRow() {
    HostRecord host = fold(clock(KERNEL, 1, "10:00:00", 1, "10:00:00.1", "10:00:00.9"));

    assertThat(host.clockChanges()).isEmpty();
  }

  /// As the logs of insider-with-updaters have it, where no record tells of the change.
  @Test
  void laterRecordWithAnEarlierTimeShowsThatTheClockWentBack() {
    HostRecord host =
        fold(
            resumed("19:50:30", 1),
            resumed("19:51:24", 5),
            resumed("20:00:04", 4),
            resumed("20:20:00", 9));

    ClockChange change = host.clockChanges().getFirst();
    assertThat(host.clockChanges()).hasSize(1);
    assertThat(change.how()).isEqualTo("record-order");
    assertThat(change.from()).hasValue(at("20:00:04"));
    assertThat(change.to()).hasValue(at("19:51:24"));
    assertThat(change.evidence()).containsExactly("h1", "h2");
  }

  @Test
  void stepBackThatARecordTellsIsNoSecondRow() {
    HostRecord host =
        fold(
            resumed("19:51:24", 5),
            clock(KERNEL, 1, "19:51:20", 700, "20:00:10", "19:51:20"),
            resumed("20:00:04", 4));

    assertThat(host.clockChanges())
        .extracting(ClockChange::how)
        .containsExactly("kernel-general-1");
  }

  @Test
  void twoChangesSecondsApartAreTwo() {
    HostRecord host =
        fold(
            clock(KERNEL, 1, "19:57:44", 271, "18:57:25.0556029", "19:57:44.0869366"),
            clock(KERNEL, 1, "19:57:45", 282, "18:57:26.8212274", "19:57:45.8533561"));

    assertThat(host.clockChanges()).hasSize(2);
  }

  @Test
  void stepOfMinutesInsideOneOfMonthsIsAnother() {
    HostRecord host =
        fold(
            resumed("2020-08-01T20:59:17Z", 34),
            resumed("2021-02-10T19:51:24Z", 162),
            resumed("2021-02-10T20:00:04Z", 161),
            resumed("2021-02-13T19:51:21Z", 33));

    assertThat(host.clockChanges())
        .extracting(change -> change.to().orElseThrow())
        .containsExactly(at("2021-02-10T19:51:24Z"), at("2020-08-01T20:59:17Z"));
  }

  @Test
  void recordsThatPassEachOtherByMomentsAreNoStep() {
    HostRecord host = fold(resumed("10:00:00", 2), resumed("10:00:59", 1), resumed("10:05:00", 3));

    assertThat(host.clockChanges()).isEmpty();
  }

  @Test
  void logThatCountsAnewShowsNoStep() {
    HostRecord host =
        fold(
            resumed("10:00:00", 1),
            resumed("10:01:00", 2),
            resumed("12:00:00", 1),
            resumed("12:05:00", 2));

    assertThat(host.clockChanges()).isEmpty();
  }

  @Test
  void togglingOfTheServiceItselfIsCountedAndNothingElse() {
    BitsService bits =
        fold(
                startType("10:00:00", 1, "demand start", "auto start", "S-1-5-18"),
                startType("10:04:00", 2, "auto start", "demand start", "S-1-5-18"))
            .bits()
            .orElseThrow();

    assertThat(bits.toggles()).hasValue(2);
    assertThat(bits.startTypeChanges()).isEmpty();
    assertThat(bits.queueNotEmpty()).containsExactly(new Span(at("10:00:00"), at("10:04:00")));
    assertThat(bits.startType()).hasValue("demand start");
  }

  @Test
  void changeOfTheStartTypeBySomebodyElseIsARowWithItsRecord() {
    HostRecord host =
        fold(
            startType("10:00:00", 1, "demand start", "disabled", "S-1-5-21-1-2-3-500"),
            set("10:00:00.2", 2, "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start", 4));

    BitsService bits = host.bits().orElseThrow();
    StartTypeChange change = bits.startTypeChanges().getFirst();
    assertThat(bits.startTypeChanges()).hasSize(1);
    assertThat(change.from()).hasValue("demand start");
    assertThat(change.to()).hasValue("disabled");
    assertThat(change.by()).hasValue("S-1-5-21-1-2-3-500");
    assertThat(change.evidence()).containsExactly("h1", "h2");
    assertThat(bits.toggles()).hasValue(0);
  }

  @Test
  void systemThatSwitchesTheServiceOffDoesNotToggle() {
    BitsService bits =
        fold(startType("10:00:00", 1, "auto start", "disabled", "S-1-5-18")).bits().orElseThrow();

    assertThat(bits.startTypeChanges()).hasSize(1);
  }

  @Test
  void registryThatTellsFirstOfSomebodysChangeDoesNotMakeItAToggle() {
    BitsService bits =
        fold(
                set("10:00:00", 2, "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start", 2),
                startType("10:00:00.2", 1, "demand start", "auto start", "S-1-5-21-1-2-3-500"))
            .bits()
            .orElseThrow();

    assertThat(bits.toggles()).hasValue(0);
    assertThat(bits.startTypeChanges().getFirst().by()).hasValue("S-1-5-21-1-2-3-500");
  }

  @Test
  void togglingInAnotherLanguageIsToggling() {
    BitsService bits =
        fold(
                startType("10:00:00", 1, "Manuell starten", "Automatisch starten", "S-1-5-18"),
                startType("10:04:00", 2, "Automatisch starten", "Manuell starten", "S-1-5-18"))
            .bits()
            .orElseThrow();

    assertThat(bits.toggles()).hasValue(2);
    assertThat(bits.startTypeChanges()).isEmpty();
  }

  @Test
  void registrySaysWhatTheServiceIsAndHowItIsSetUp() {
    HostRecord host =
        fold(
            text(
                "10:00:00",
                1,
                "HKLM\\System\\CurrentControlSet\\Services\\BITS\\ImagePath",
                "svchost.exe -k evil"),
            text(
                "10:00:00",
                2,
                "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Parameters\\ServiceDll",
                "C:\\x.dll"),
            set("10:00:01", 3, POLICIES + "BITS\\JobInactivityTimeout", 0x9a7ec800L),
            set("10:00:02", 4, POLICIES + "BITS\\DisableBranchCache", 1),
            set(
                "10:00:03",
                5,
                POLICIES + "PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging",
                1),
            set(
                "10:00:04",
                6,
                POLICIES + "PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging",
                1),
            set(
                "10:00:05",
                7,
                POLICIES + "PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging",
                0));

    BitsService bits = host.bits().orElseThrow();
    assertThat(bits.image()).hasValue("svchost.exe -k evil");
    assertThat(bits.serviceDll()).hasValue("C:\\x.dll");
    assertThat(bits.branchCache()).hasValue(Switch.OFF);
    assertThat(host.settings())
        .extracting(setting -> setting.name() + " " + setting.value() + " " + setting.evidence())
        .containsExactly(
            "job-inactivity-timeout 2592000000 [h1]",
            "branchcache off [h2]",
            "script-block-logging on [h3]",
            "script-block-logging off [h4]");
  }

  @Test
  void theVariableOfTheLanguageModeIsATextWhose4IsConstrained() {
    String variable =
        "HKLM\\System\\CurrentControlSet\\Control\\Session Manager\\Environment\\__PSLockdownPolicy";

    assertThat(
            fold(
                    text("10:00:00", 1, variable, "4"),
                    text("11:00:00", 2, variable, "none"),
                    text("12:00:00", 3, variable, "0"))
                .settings())
        .extracting(setting -> setting.name() + " " + setting.value())
        .containsExactly("language-mode constrained", "language-mode full");
  }

  @Test
  void noteOfTheServiceSaysWhetherPeersAreServed() {
    BitsService bits =
        fold(new BitsServiceNote(
                source(BITS, 17, "10:00:00", 1),
                BitsServiceNote.What.PEER_CACHE_POLICY,
                OptionalLong.empty(),
                Optional.of("peerCacheEnabled=false peerClientEnabled=false")))
            .bits()
            .orElseThrow();

    assertThat(bits.peerCaching()).hasValue(Switch.OFF);
  }

  @Test
  void announcementsWithoutIdAndProgramAreWhatTheLogLacks() {
    HostRecord host =
        fold(created("10:00:00", 1, job("", "BITS Transfer", OWNER), Actor.unknown()));

    assertThat(ofHost(host))
        .extracting(remark -> remark.source() + " " + remark.lacks() + " " + remark.evidence())
        .containsExactly("BITS_CLIENT [job-id] [h1]", "BITS_CLIENT [process-path] [h1]");
  }

  @Test
  void oneAnnouncementWithAllOfItLacksNothing() {
    HostRecord host =
        fold(
            created("10:00:00", 1, job("", "BITS Transfer", OWNER), Actor.unknown()),
            created("11:00:00", 2, job(JOB, "x", OWNER), program("C:\\a.exe", 5)));

    assertThat(ofHost(host)).isEmpty();
  }

  @Test
  void scriptOfWhichAPartIsMissingIsSaidToBeInParts() {
    assertThat(ofHost(fold(script(1, 2), script(2, 2)))).isEmpty();
    assertThat(fold(script(1, 2)).remarks().getFirst().lacks()).containsExactly("parts-of-scripts");
  }

  @Test
  void processesOfWindowsOwnStartAreNoAuditing() {
    HostRecord off =
        fold(
            process(SECURITY, "10:00:01", 1, 300, "C:\\Windows\\System32\\smss.exe", "", 4),
            started("10:00:10", 4, How.EVENT_LOG, "", ""),
            process(SECURITY, "10:00:20", 2, 400, "C:\\Windows\\System32\\lsass.exe", "", 300));
    HostRecord byAnotherClock =
        fold(
            started("10:00:10", 4, How.EVENT_LOG, "", ""),
            process(SECURITY, "16:00:12", 1, 300, "C:\\Windows\\System32\\smss.exe", "", 4),
            process(SECURITY, "16:00:20", 2, 400, "C:\\Windows\\System32\\lsass.exe", "", 300),
            process(SECURITY, "17:00:12", 3, 300, "C:\\Windows\\System32\\smss.exe", "", 4));
    HostRecord excerpt =
        fold(process(SECURITY, "10:00:20", 2, 400, "C:\\Windows\\System32\\csrss.exe", "", 300));
    HostRecord on =
        fold(
            process(SECURITY, "10:00:01", 1, 300, "C:\\Windows\\System32\\smss.exe", "", 4),
            started("10:00:10", 4, How.EVENT_LOG, "", ""),
            process(SECURITY, "10:20:20", 2, 400, "C:\\Windows\\System32\\cmd.exe", "", 4),
            process(SECURITY, "10:40:20", 3, 404, "C:\\Windows\\System32\\cmd.exe", "", 4));

    assertThat(List.of(off, byAnotherClock))
        .allSatisfy(host ->
            assertThat(host.remarks())
                .filteredOn(each -> each.source() == CoverageSource.SECURITY_PROCESS_CREATION)
                .singleElement()
                .matches(each -> each.status().equals(Optional.of(CoverageStatus.PARTIAL)))
                .matches(each -> each.lacks().equals(List.of("command-line", "parent"))));
    assertThat(excerpt.remarks())
        .filteredOn(each -> each.source() == CoverageSource.SECURITY_PROCESS_CREATION)
        .isEmpty();
    assertThat(ofHost(on))
        .singleElement()
        .matches(each -> each.status().isEmpty() && each.lacks().equals(List.of("command-line")));
  }

  @Test
  void clearedLogIsCited() {
    HostRecord host =
        fold(
            new LogCleared(
                source("Microsoft-Windows-Eventlog", 104, "10:00:00", 1),
                Optional.of("Microsoft-Windows-Bits-Client/Operational"),
                Actor.unknown(),
                Optional.empty()));

    assertThat(host.cleared())
        .containsExactly(
            new ClearedLog(
                Optional.of("Microsoft-Windows-Bits-Client/Operational"), at("10:00:00"), "h1"));
  }

  /// Without what is said of logs of traffic, whose client no record here names.
  private static List<CoverageRemark> ofHost(HostRecord host) {
    return host.remarks().stream()
        .filter(each -> each.source() != CoverageSource.PROXY)
        .filter(each -> each.source() != CoverageSource.DNS_SERVER)
        .toList();
  }

  private static HostRecord fold(Observation... inOrder) {
    var fold = new HostFold(Knowledge.builtIn());
    List.of(inOrder).forEach(fold::apply);
    return fold.finish("host01").host();
  }

  private static Boot boot(String started, String stopped, boolean clean, String build) {
    return new Boot(
        Optional.of(at(started)), Optional.of(at(stopped)), Optional.of(clean), Optional.of(build));
  }

  private static SystemStarted started(
      String time, long record, How how, String kernel, String build) {
    return new SystemStarted(
        system(time, record),
        how,
        kernel.isEmpty() ? Optional.empty() : Optional.of(at(kernel)),
        build.isEmpty() ? Optional.empty() : Optional.of(build),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static SystemStarted dirty(String time, long record) {
    return new SystemStarted(
        system(time, record),
        How.AFTER_UNEXPECTED_STOP,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(false));
  }

  private static SystemStopped stopped(String time, long record, SystemStopped.How how) {
    return new SystemStopped(
        system(time, record),
        how,
        how == SystemStopped.How.KERNEL ? Optional.of(at(time)) : Optional.empty(),
        ProcessReference.of(OptionalLong.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Source system(String time, long record) {
    Source any = source(KERNEL, 12, time, record);
    return new Source(
        any.place(),
        any.computer(),
        record,
        any.time(),
        any.provider(),
        any.eventId(),
        "System",
        any.loggedBy(),
        Optional.of(CoverageSource.SYSTEM),
        any.recovered(),
        any.layout(),
        any.alsoIn());
  }

  private static ClockChanged clock(
      String provider, int eventId, String time, long record, String from, String to) {
    boolean security = provider.equals(SECURITY);
    var by =
        new ProcessReference(
            OptionalLong.of(1200),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of("C:\\Windows\\System32\\svchost.exe"),
            new Account(
                security ? Optional.of("NT AUTHORITY\\LOCAL SERVICE") : Optional.empty(),
                Optional.of("S-1-5-19"),
                OptionalLong.empty()));
    return new ClockChanged(
        security ? source(provider, eventId, time, record) : system(time, record),
        at(from),
        at(to),
        by,
        OptionalLong.of(1));
  }

  private static JobResumed resumed(String time, long record) {
    return new JobResumed(source(BITS, 59, time, record), job(JOB, "title", OWNER));
  }

  private static ServiceStartTypeChanged startType(
      String time, long record, String from, String to, String sid) {
    return new ServiceStartTypeChanged(
        system(time, record),
        Optional.of("BITS"),
        Optional.of("Background Intelligent Transfer Service"),
        Optional.of(from),
        Optional.of(to),
        Optional.of(sid));
  }

  private static RegistryValueSet set(String time, long record, String target, long number) {
    return text(time, record, target, "DWORD (0x%08x)".formatted(number));
  }

  private static RegistryValueSet text(String time, long record, String target, String value) {
    return new RegistryValueSet(
        source(SYSMON, 13, time, record),
        at(time),
        ProcessReference.of(OptionalLong.of(700)),
        target,
        Optional.of(value));
  }

  private static ScriptRan script(long part, long parts) {
    return new ScriptRan(
        source("Microsoft-Windows-PowerShell", 4104, "10:00:00", part),
        Optional.of("b0d8c1a2-0000-0000-0000-000000000000"),
        OptionalLong.of(part),
        OptionalLong.of(parts),
        OptionalLong.of(1),
        Optional.empty(),
        () -> new ScriptRan.Details("Get-Date", Optional.empty()));
  }
}
