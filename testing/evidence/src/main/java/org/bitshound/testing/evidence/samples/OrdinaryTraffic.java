package org.bitshound.testing.evidence.samples;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// What Windows and common software do with BITS on any working day. Titles, programs, servers and
/// local names have the shape of real ones; ids, sizes and times are invented.
public final class OrdinaryTraffic {
  private static final Instant MODIFIED = Instant.parse("2025-12-09T18:21:40Z");

  private final SampleHost host;
  private final SampleUser user;

  /// @param user who is logged on
  public OrdinaryTraffic(SampleHost host, SampleUser user) {
    this.host = host;
    this.user = user;
  }

  /// Works through the days from the first to the last, Saturdays and Sundays excepted.
  void from(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        edge(timeOf(day, 7));
        if (day.getDayOfMonth() % 4 == 0) {
          oneDrive(timeOf(day, 10));
        }
        if (day.getDayOfMonth() % 9 == 0) {
          fonts(timeOf(day, 13));
        }
      }
    }
  }

  /// Edge fetches a component.
  public void edge(Instant at) {
    String program = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    SampleProcess edge = host.known(at.minusSeconds(40), program, "\"" + program + "\"", user);
    UUID file = host.invention.guid();
    String url =
        "http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/%s?P1=%d&P2=404&P3=2&P4=%s%%3d%%3d"
            .formatted(file, at.getEpochSecond() + 600_000, host.invention.hex(40));
    String folder =
        "edge_BITS_" + edge.id() + "_" + host.invention.between(10_000_000, 900_000_000);
    SampleJob.create(host, at, "Edge Component Updater", edge)
        .addFile(url, user.shortProfile() + "\\AppData\\Local\\Temp\\" + folder + "\\" + file, edge)
        .fetch(url, host.invention.between(3_000, 900_000), MODIFIED, 384)
        .complete();
  }

  /// OneDrive fetches its settings.
  public void oneDrive(Instant at) {
    String program =
        user.profile() + "\\AppData\\Local\\Microsoft\\OneDrive\\OneDriveStandaloneUpdater.exe";
    SampleProcess updater = host.start(at.minusMillis(900), program, program, user, shell(at));
    String url = "https://g.live.com/odclientsettings/Prod";
    var job =
        SampleJob.create(host, at, "PreSignInSettingsConfigJSON", updater)
            .addFile(url, temporary(), updater)
            .fetch(url, 51_164, MODIFIED, 512)
            .complete();
    host.end(updater, job.after(900).now());
  }

  /// The font cache fetches its list.
  public void fonts(Instant at) {
    SampleProcess service =
        host.known(
            at.minusSeconds(4000),
            "C:\\Windows\\System32\\svchost.exe",
            "C:\\Windows\\system32\\svchost.exe -k LocalService -p -s FontCache",
            SampleUser.LOCAL_SERVICE);
    String url = "https://fs.microsoft.com/fs/windows/config.json";
    SampleJob.create(host, at, "Font Download", service)
        .highPerformance()
        .addFile(
            url,
            "\\\\?\\C:\\Windows\\ServiceProfiles\\LocalService\\AppData\\Local\\FontCache\\Fonts\\Download-1.tmp",
            service)
        .fetch(url, 55, Instant.parse("2017-04-20T16:10:03Z"), 140)
        .complete();
  }

  /// An updater that tries before the machine has a network, and gives up.
  void oneDriveWithoutNetwork(Instant at) {
    String program =
        user.profile() + "\\AppData\\Local\\Microsoft\\OneDrive\\OneDriveStandaloneUpdater.exe";
    SampleProcess updater = host.start(at.minusMillis(700), program, program, user, shell(at));
    String url = "https://g.live.com/odclientsettings/Prod";
    var job =
        SampleJob.create(host, at, "PreSignInSettingsConfigJSON", updater)
            .addFile(url, temporary(), updater)
            .fail(url, SampleJob.NAME_NOT_RESOLVED)
            .cancel();
    host.end(updater, job.after(300).now());
  }

  private SampleProcess shell(Instant at) {
    return host.known(
        at.minusSeconds(3600),
        "C:\\Windows\\System32\\svchost.exe",
        "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Schedule",
        SampleUser.SYSTEM);
  }

  private String temporary() {
    return user.shortProfile() + "\\AppData\\Local\\Temp\\wct" + host.invention.hex(4) + ".tmp";
  }

  private Instant timeOf(LocalDate day, int hour) {
    return day.atTime(
            hour, host.invention.between(0, 60), host.invention.between(0, 60), 123_456_700)
        .toInstant(ZoneOffset.UTC);
  }
}
