package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITS;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.loggedBy;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.source;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.ServiceStateChanged.State;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.TaskStarted;
import org.junit.jupiter.api.Test;

class ServiceRunsTest {

  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";
  private static final String OWN = SVCHOST + " -k netsvcs -p -s BITS";
  private static final String SHARED = SVCHOST + " -k netsvcs";
  private static final String SCHEDULER = "Microsoft-Windows-TaskScheduler";

  private final LiveProcesses processes = new LiveProcesses();
  private final ServiceRuns runs = new ServiceRuns(processes);

  @Test
  void recordOfServiceStartNamesTheHostUntilAnotherOneDoes() {
    runs.start(jobsLoaded("10:00:00", 1, 4696));
    runs.start(jobsLoaded("12:00:00", 2, 812));

    assertThat(runs.isBitsHost(4696, at("10:00:00"))).isTrue();
    assertThat(runs.isBitsHost(4696, at("11:59:59"))).isTrue();
    assertThat(runs.isBitsHost(4696, at("12:00:00"))).isFalse();
    assertThat(runs.isBitsHost(812, at("23:00:00"))).isTrue();
    assertThat(runs.hostProcess(at("09:59:59"))).isEmpty();
    assertThat(runs.hostProcess(at("10:00:00")).orElseThrow().shared()).isEmpty();
  }

  @Test
  void recordsOfOneStartAreOneRun() {
    begin(process(SYSMON, "10:00:00.040", 1, 4696, SVCHOST, OWN, 700));
    begin(process(SECURITY, "10:00:00.041", 1, 4696, SVCHOST, OWN, 700));
    runs.set(counters("10:00:00.200", 2, 4696));
    runs.change(startType("10:00:00.300", 3, "demand start", "auto start", "S-1-5-18"));
    runs.change(state("10:00:00.400", 4, State.RUNNING));
    runs.start(jobsLoaded("10:00:00.450", 5, 4696));

    assertThat(runs.inOrder()).hasSize(1);
    SeenServiceRun run = runs.inOrder().getFirst();
    assertThat(run.started()).hasValue(at("10:00:00.040"));
    assertThat(run.commandLine()).hasValue(OWN);
    assertThat(run.shared()).hasValue(false);
    assertThat(run.how()).contains("-s BITS").contains("7036").contains("306").contains("auto");
  }

  @Test
  void hostIsKnownFromItsCommandLineAloneWhereNoBitsLogIs() {
    begin(process(SYSMON, "10:00:00", 1, 4696, SVCHOST, OWN, 700));
    begin(process(SYSMON, "10:00:01", 2, 5000, SVCHOST, SVCHOST + " -k netsvcs -s Schedule", 700));

    BitsHost host = runs.hostProcess(at("10:00:05")).orElseThrow();
    assertThat(host.processId()).isEqualTo(4696);
    assertThat(host.shared()).hasValue(false);
    assertThat(host.by()).extracting(by -> by.eventId()).containsExactly(1);
  }

  @Test
  void processThatIsAskedForIsKnownByItsCommandLine() {
    processes.add(process(SYSMON, "10:00:00", 1, 4696, SVCHOST, OWN, 700));
    processes.add(process(SYSMON, "10:00:00", 2, 5000, SVCHOST, SHARED, 700));

    assertThat(runs.isBitsHost(4696, at("10:00:05"))).isTrue();
    assertThat(runs.isBitsHost(5000, at("10:00:05"))).isFalse();
  }

  @Test
  void programThatOnlyNamesBitsInItsCommandLineIsNoHost() {
    begin(process(SYSMON, "10:00:00", 1, 4696, "C:\\Temp\\tool.exe", "tool.exe -s BITS", 700));

    assertThat(runs.hostProcess(at("10:00:05"))).isEmpty();
  }

  @Test
  void hostWithoutServiceNameInItsCommandLineIsShared() {
    processes.add(process(SECURITY, "08:00:00", 1, 1034, SVCHOST, SHARED, 700));
    runs.start(jobsLoaded("10:00:00", 2, 1034));

    BitsHost host = runs.hostProcess(at("10:30:00")).orElseThrow();
    assertThat(host.shared()).hasValue(true);
    assertThat(host.commandLine()).hasValue(SHARED);
    assertThat(host.sharedBy()).extracting(by -> by.eventId()).containsExactly(4688);
  }

  @Test
  void hostThatWritesTheSchedulersRecordsTooIsShared() {
    runs.start(jobsLoaded("10:00:00", 2, 1034));
    runs.scheduled(task("10:10:00", 3, 2000));
    assertThat(runs.hostProcess(at("10:11:00")).orElseThrow().shared()).isEmpty();

    runs.scheduled(task("10:20:00", 4, 1034));
    assertThat(runs.hostProcess(at("10:21:00")).orElseThrow().shared()).hasValue(true);

    runs.start(jobsLoaded("11:00:00", 5, 1034));
    assertThat(runs.hostProcess(at("11:00:01")).orElseThrow().shared()).hasValue(true);
  }

  @Test
  void anyRecordOfTheServiceNamesItsHostWhereTheStartIsNotLogged() {
    runs.heard(resumed("10:00:00", 7, 4696));

    SeenServiceRun run = runs.inOrder().getFirst();
    assertThat(runs.isBitsHost(4696, at("10:00:00"))).isTrue();
    assertThat(run.started()).isEmpty();
    assertThat(run.how()).contains("not logged");
  }

  @Test
  void stopEndsTheRunAndItsLastRecordsBeginNoOther() {
    runs.start(jobsLoaded("10:00:00", 1, 4696));
    runs.change(startType("10:05:00", 2, "auto start", "demand start", "S-1-5-18"));
    runs.stop(
        new BitsServiceStopDelayed(
            loggedBy(source(BITS, 308, "10:05:03", 3), 4696), Optional.of(Duration.ofSeconds(3))));
    runs.end(new ProcessEnded(source(SECURITY, 4689, "10:05:04", 4), at("10:05:04"), 4696));

    assertThat(runs.inOrder()).hasSize(1);
    assertThat(runs.inOrder().getFirst().stopped()).hasValue(at("10:05:00"));
    assertThat(runs.isBitsHost(4696, at("10:05:04"))).isTrue();
    assertThat(runs.isBitsHost(4696, at("10:05:05"))).isFalse();
  }

  @Test
  void changeOfStartTypeBySomebodyElseIsNoStart() {
    runs.change(startType("10:00:00", 1, "demand start", "auto start", "S-1-5-21-1-2-3-500"));

    assertThat(runs.inOrder()).isEmpty();
  }

  @Test
  void bootEndsWhatNobodySawStop() {
    runs.start(jobsLoaded("10:00:00", 1, 4696));
    runs.boot(booted("12:00:00", 2));

    assertThat(runs.isBitsHost(4696, at("11:59:00"))).isTrue();
    assertThat(runs.isBitsHost(4696, at("12:00:01"))).isFalse();
    assertThat(runs.inOrder().getFirst().stopped()).isEmpty();
  }

  @Test
  void runWithoutProcessTakesItFromTheFirstRecordOfTheService() {
    runs.change(state("10:00:00", 1, State.RUNNING));
    assertThat(runs.hostProcess(at("10:00:01"))).isEmpty();

    runs.heard(resumed("10:20:00", 7, 4696));
    assertThat(runs.inOrder()).hasSize(1);
    assertThat(runs.isBitsHost(4696, at("10:00:01"))).isTrue();
  }

  private void begin(ProcessStarted process) {
    processes.add(process);
    runs.start(process);
  }

  private static BitsServiceStarted jobsLoaded(String time, long record, long process) {
    return new BitsServiceStarted(loggedBy(source(BITS, 306, time, record), process));
  }

  private static JobResumed resumed(String time, long record, long process) {
    return new JobResumed(loggedBy(source(BITS, 59, time, record), process), job(JOB, URL, OWNER));
  }

  private static ServiceStateChanged state(String time, long record, State state) {
    return new ServiceStateChanged(
        source("Service Control Manager", 7036, time, record),
        Optional.of("BITS"),
        Optional.of("Background Intelligent Transfer Service"),
        Optional.of(state));
  }

  private static ServiceStartTypeChanged startType(
      String time, long record, String from, String to, String sid) {
    return new ServiceStartTypeChanged(
        source("Service Control Manager", 7040, time, record),
        Optional.of("BITS"),
        Optional.of("Background Intelligent Transfer Service"),
        Optional.of(from),
        Optional.of(to),
        Optional.of(sid));
  }

  private static RegistryValueSet counters(String time, long record, long process) {
    return new RegistryValueSet(
        source(SYSMON, 13, time, record),
        at(time),
        ProcessReference.of(OptionalLong.of(process)),
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\BITS\\PerfMMFileName",
        Optional.of("Global\\MMF_BITS"));
  }

  private static TaskStarted task(String time, long record, long process) {
    return new TaskStarted(
        loggedBy(source(SCHEDULER, 200, time, record), process),
        "\\Microsoft\\Windows\\Defrag\\ScheduledDefrag",
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static SystemStarted booted(String time, long record) {
    return new SystemStarted(
        source("Microsoft-Windows-Kernel-General", 12, time, record),
        SystemStarted.How.KERNEL,
        Optional.of(at(time)),
        Optional.of("19041"),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
