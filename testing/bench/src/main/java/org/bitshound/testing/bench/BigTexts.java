package org.bitshound.testing.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.testing.evidence.exports.Shipped;
import org.bitshound.testing.evidence.exports.Shipper;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.bitshound.testing.evidence.traffic.Request;

/// Text logs, in which one event or request in a thousand is of BITS, and all others are of kinds
/// that nobody reads. The same bytes in every run.
final class BigTexts {
  private static final int BATCH = 10_000;
  private static final int ONE_IN = 1000;
  private static final Instant BEGIN = Instant.parse("2026-02-06T00:00:00Z");
  private static final int[] QUIET = {4658, 4690, 5158, 4661, 4985, 4907};

  /// As Winlogbeat ships it.
  final Path lines;

  /// As `wevtutil` writes it.
  final Path xml;

  /// Squid's own log.
  final Path squid;

  private final long size;

  /// Makes them in a folder.
  ///
  /// @param size bytes of each, and up to a batch more
  BigTexts(Path folder, long size) throws IOException {
    this.size = size;
    lines = folder.resolve("beat.ndjson");
    xml = folder.resolve("events.xml");
    squid = folder.resolve("access.log");
    write(lines, first -> Shipper.WINLOGBEAT.write(events(first)));
    write(xml, first -> Shipper.WEVTUTIL.write(events(first)));
    write(squid, first -> new AccessLog(requests(first)).squid().getBytes(UTF_8));
  }

  /// A part of a log.
  @FunctionalInterface
  private interface Batch {
    byte[] from(long first);
  }

  private void write(Path file, Batch batch) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      long written = 0;
      for (long first = 1; written < size; first += BATCH) {
        byte[] part = batch.from(first);
        out.write(part);
        written += part.length;
      }
    }
  }

  private static List<Shipped> events(long first) {
    var events = new ArrayList<Shipped>(BATCH);
    for (long number = first; number < first + BATCH; number++) {
      events.add(number % ONE_IN == 0 ? transfer(number) : quiet(number));
    }
    return events;
  }

  private static Shipped quiet(long number) {
    return event(
        "Microsoft-Windows-Security-Auditing",
        QUIET[(int) (number * 7 % QUIET.length)],
        "Security",
        number,
        List.of(
            new Shipped.Named("SubjectUserSid", "S-1-5-18"),
            new Shipped.Named("SubjectUserName", "WEB-02$"),
            new Shipped.Named("SubjectDomainName", "LINDENWERK"),
            new Shipped.Named("SubjectLogonId", "0x3e7"),
            new Shipped.Named("ObjectServer", "Security"),
            new Shipped.Named("ObjectName", "C:\\Data\\" + number * 31 % 9973 + "\\report.docx"),
            new Shipped.Named("HandleId", "0x" + Long.toHexString(number * 17 % 65_521)),
            new Shipped.Named("ProcessId", "0x" + Long.toHexString(number * 13 % 8191)),
            new Shipped.Named("ProcessName", "C:\\Windows\\System32\\svchost.exe")));
  }

  private static Shipped transfer(long number) {
    String id = "{%08x-0000-4000-8000-000000000001}".formatted(number / ONE_IN % 100);
    return event(
        "Microsoft-Windows-Bits-Client",
        59,
        "Microsoft-Windows-Bits-Client/Operational",
        number,
        List.of(
            new Shipped.Named("transferId", id),
            new Shipped.Named("name", "Font Download"),
            new Shipped.Named("Id", id),
            new Shipped.Named("url", "http://www.example.com/f.cab"),
            new Shipped.Named("fileLength", "4096"),
            new Shipped.Named("bytesTotal", "4096"),
            new Shipped.Named("bytesTransferred", "0")));
  }

  private static Shipped event(
      String provider, int id, String channel, long number, List<Shipped.Named> data) {
    return new Shipped(
        provider,
        id,
        OptionalLong.of(1),
        channel,
        "web-02.lindenwerk.example",
        BEGIN.plusMillis(number * 50),
        number,
        OptionalLong.of(4),
        Optional.of("S-1-5-18"),
        Optional.empty(),
        data,
        Optional.empty());
  }

  private static List<Request> requests(long first) {
    var requests = new ArrayList<Request>(BATCH);
    for (long number = first; number < first + BATCH; number++) {
      String agent = number % ONE_IN == 0 ? "Microsoft BITS/7.8" : "Mozilla/5.0 (Windows NT 10.0)";
      requests.add(
          new Request(
              BEGIN.plusSeconds(number / 20),
              "10.0." + number % 4 + '.' + number * 7 % 251,
              "GET",
              "http://site"
                  + number * 11 % 97
                  + ".example.com/assets/"
                  + number * 13 % 9973
                  + ".js",
              agent,
              200,
              number * 19 % 99_991));
    }
    return requests;
  }
}
