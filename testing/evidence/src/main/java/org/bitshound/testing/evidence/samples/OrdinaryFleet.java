package org.bitshound.testing.evidence.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bitshound.testing.evidence.samples.SampleHost.Watch;
import org.bitshound.testing.evidence.samples.SampleHost.Windows;

/// Many machines on which nothing happened but [OrdinaryTraffic]: the collection that a hunt over a
/// whole house reads. Each machine has a folder with its logs, and its own seed; the same bytes
/// come out in every run.
public final class OrdinaryFleet {
  private static final Instant MORNING = Instant.parse("2026-01-19T07:12:40.520Z");
  private static final Duration BETWEEN = Duration.ofMinutes(37);
  private static final int FONTS_OF_TEN = 7; // jobs 7 to 9 of ten; 4 to 6 are OneDrive's
  private static final int ONE_DRIVE_OF_TEN = 4;

  private OrdinaryFleet() {}

  /// Writes the fleet.
  ///
  /// @param args the folder, how many machines, how many jobs each
  public static void main(String[] args) throws IOException {
    int jobs = Integer.parseInt(args[2]);
    for (int host = 0; host < Integer.parseInt(args[1]); host++) {
      Path folder = Files.createDirectories(Path.of(args[0]).resolve("pc-%04d".formatted(host)));
      for (Map.Entry<String, byte[]> log : machine(host, jobs).logFiles().entrySet()) {
        Files.write(folder.resolve(log.getKey()), log.getValue());
      }
    }
  }

  private static SampleHost machine(int number, int jobs) {
    var host =
        new SampleHost(
            "PC-%04d.lindenwerk.example".formatted(number),
            number % 2 == 0 ? Windows.WINDOWS_11 : Windows.WINDOWS_10,
            Watch.values()[number % Watch.values().length],
            12,
            9_000L + number);
    var user =
        new SampleUser(
            "LINDENWERK",
            "clerk%04d".formatted(number),
            "S-1-5-21-1004336348-1177238915-682003330-" + (2_000 + number),
            0x30000L + number);
    var traffic = new OrdinaryTraffic(host, user);
    for (int job = 0; job < jobs; job++) {
      one(traffic, job % 10, MORNING.plus(BETWEEN.multipliedBy(job)).plusSeconds(number));
    }
    return host;
  }

  private static void one(OrdinaryTraffic traffic, int ofTen, Instant at) {
    if (ofTen >= FONTS_OF_TEN) {
      traffic.fonts(at);
    } else if (ofTen >= ONE_DRIVE_OF_TEN) {
      traffic.oneDrive(at);
    } else {
      traffic.edge(at);
    }
  }
}
