package org.bitshound.testing.evidence.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.samples.OrdinaryTraffic;
import org.bitshound.testing.evidence.samples.SampleHost;
import org.bitshound.testing.evidence.samples.SampleHost.Watch;
import org.bitshound.testing.evidence.samples.SampleHost.Windows;
import org.bitshound.testing.evidence.samples.SampleJob;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// One machine of a story, the people at it, and its clock: what is done on it is logged as Windows
/// and Sysmon log it, and takes its time.
public final class Scene {
  static final String SYSTEM32 = "C:\\Windows\\System32\\";
  static final String BITSADMIN = SYSTEM32 + "bitsadmin.exe";
  static final String CMD = SYSTEM32 + "cmd.exe";
  static final String POWERSHELL = SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe";

  /// When fetched files were last changed on their servers.
  static final Instant MODIFIED = Instant.parse("2026-03-04T17:20:11Z");

  private static final String DOMAIN_SID = "S-1-5-21-1004336348-1177238915-682003330-";
  private static final Instant MORNING = Instant.parse("2026-03-10T09:12:04.310Z");
  private static final Instant NIGHT = Instant.parse("2026-03-10T21:30:12.080Z");

  /// Who works at the machine.
  final SampleUser user = new SampleUser("LINDENWERK", "p.hartmann", DOMAIN_SID + 1131, 0x4f21c);

  /// Who looks after it.
  final SampleUser admin = new SampleUser("LINDENWERK", "adm.reyes", DOMAIN_SID + 1109, 0x91e55);

  final SampleHost host;
  private Instant now = MORNING;

  private Scene(Windows windows, Watch watch) {
    this.host = new SampleHost("WS-0117.lindenwerk.example", windows, watch, 41, 117);
  }

  /// {@return a machine with Windows 11 and Sysmon}
  static Scene watched() {
    return new Scene(Windows.WINDOWS_11, Watch.SYSMON);
  }

  /// {@return a machine with Windows 10 that audits processes}
  static Scene audited() {
    return new Scene(Windows.WINDOWS_10, Watch.SECURITY);
  }

  /// {@return a machine whose BITS log alone was collected}
  static Scene unwatched() {
    return new Scene(Windows.WINDOWS_10, Watch.NOTHING);
  }

  Map<String, byte[]> logs() {
    return host.logFiles();
  }

  Instant now() {
    return now;
  }

  Scene later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /// Moves the clock into the house's change window.
  Scene tonight() {
    now = NIGHT;
    return this;
  }

  /// Moves the clock to the end of a job's last step.
  Scene till(SampleJob job) {
    now = job.now().plusMillis(60);
    return this;
  }

  /// A process that was there before the logs begin.
  SampleProcess running(SampleUser whose, String image, String commandLine) {
    return host.known(now.minusSeconds(3600), image, commandLine, whose);
  }

  SampleProcess desktopOf(SampleUser whose) {
    return running(whose, "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE");
  }

  /// A process of the parent's user.
  SampleProcess start(SampleProcess parent, String image, String commandLine) {
    return startAs(parent.user(), parent, image, commandLine);
  }

  SampleProcess startAs(SampleUser whose, SampleProcess parent, String image, String commandLine) {
    return start(host.known(tick(), image, commandLine, whose), parent);
  }

  SampleProcess start(SampleProcess process, SampleProcess parent) {
    return host.start(process, parent);
  }

  /// A command prompt on the desktop of somebody.
  SampleProcess promptOf(SampleUser whose) {
    return start(desktopOf(whose), CMD, "\"" + CMD + "\" ");
  }

  SampleProcess powershell(SampleProcess parent, String arguments) {
    return start(parent, POWERSHELL, "powershell.exe " + arguments);
  }

  /// As a command prompt starts it: with two blanks.
  SampleProcess bitsadmin(SampleProcess parent, String arguments) {
    return start(parent, BITSADMIN, "bitsadmin  " + arguments);
  }

  /// bitsadmin does one thing and ends.
  void run(SampleProcess parent, String arguments) {
    host.end(bitsadmin(parent, arguments), tick());
  }

  /// A job that a process makes, soon after its start.
  SampleJob job(String title, SampleProcess creator) {
    return SampleJob.create(host, later(Duration.ofMillis(2_600)).now, title, creator);
  }

  /// A file by a job of its own, from start to end.
  void fetch(SampleProcess creator, String title, String url, String local) {
    SampleJob job =
        job(title, creator)
            .addFile(url, local, creator)
            .fetch(url, 688_213, MODIFIED, 1_120)
            .complete();
    till(job);
  }

  /// `bitsadmin /transfer` from start to end.
  void transfer(SampleProcess parent, String title, String url, String local) {
    SampleProcess tool =
        bitsadmin(parent, "/transfer " + title + " /download " + url + " " + local);
    fetch(tool, title, url, local);
    host.end(tool, tick());
  }

  /// A child of the BITS service, as it starts a notify command.
  void startedByService(SampleUser whose, String image, String commandLine) {
    startAs(whose, host.bitsServiceFor(now), image, commandLine);
  }

  OrdinaryTraffic ordinary() {
    return new OrdinaryTraffic(host, user);
  }

  void log(String channel, Event event) {
    host.log(channel, event);
  }

  private Instant tick() {
    return later(Duration.ofMillis(430)).now;
  }
}
