package org.bitshound.testing.evidence.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.Packing;
import org.bitshound.testing.evidence.queue.QueueDatabase;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.samples.SampleJob.Transfer;
import org.bitshound.testing.evidence.traffic.AccessLog;
import org.bitshound.testing.evidence.traffic.Request;

/// What beside the logs was collected of the intrusion: BITS' queue of WS-0117 and what bitsadmin
/// said of it, in one zip, and the proxy's log of two days.
///
/// @param hosts by their address, as the proxy knows them
/// @param waiting the job that nobody completes
/// @param bitsLog of WS-0117
record SampleCollection(Map<String, SampleHost> hosts, QueueJob waiting, byte[] bitsLog) {
  private static final int REVISION = 300; // of Windows 11
  private static final Instant FIRST = Instant.parse("2026-02-03T06:00:00Z");
  private static final Instant LAST = Instant.parse("2026-02-05T00:00:00Z");
  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36"
          + " Edg/131.0.0.0";

  Map<String, byte[]> files() {
    var zip = new TreeMap<String, byte[]>();
    zip.put("C/ProgramData/Microsoft/Network/Downloader/qmgr.db", queue());
    zip.put("C/Windows/System32/winevt/Logs/" + SampleIntrusion.BITS_FILE, bitsLog);
    zip.put("live/bitsadmin-list-allusers-verbose.txt", listing().getBytes(UTF_8));
    var files = new TreeMap<String, byte[]>();
    files.put("collected-again/ws-0117-triage.zip", Packing.ZIP.pack(zip));
    files.put("proxy/access.log", new AccessLog(requests()).combined().getBytes(UTF_8));
    return files;
  }

  private byte[] queue() {
    return new QueueDatabase(REVISION)
        .job(waiting)
        .file(waiting.fileIds.getFirst(), waiting.files.getFirst())
        .toBytes();
  }

  private String listing() {
    QueueFile file = waiting.files.getFirst();
    var row =
        new JobListing.Row(
            waiting.id,
            waiting.title,
            "Transferred",
            "LINDENWERK\\p.hartmann",
            waiting.created,
            waiting.modified,
            file.remoteName(),
            file.localName(),
            file.transferred(),
            file.total(),
            waiting.notifyProgram,
            waiting.notifyArguments);
    return new JobListing(List.of(row)).verbose();
  }

  /// What BITS asked for, and pages that people looked at meanwhile.
  private List<Request> requests() {
    var requests = new ArrayList<Request>();
    hosts.forEach((address, host) -> {
      for (Transfer each : host.transfers) {
        requests.addAll(ofBits(address, each));
        if (each.url().startsWith("https:")) {
          Instant before = each.started().minusSeconds(41);
          String page = "intranet.lindenwerk.example:443";
          requests.add(new Request(before, address, "CONNECT", page, BROWSER, 200, 18_204));
        }
      }
    });
    requests.removeIf(each -> each.time().isBefore(FIRST) || !each.time().isBefore(LAST));
    requests.sort(Comparator.comparing(Request::time).thenComparing(Request::client));
    return requests;
  }

  /// Of https the proxy sees the tunnel alone; else BITS asks for the size first, then for the
  /// rest.
  private static List<Request> ofBits(String address, Transfer transfer) {
    URI url = URI.create(transfer.url());
    if (url.getScheme().equals("https")) {
      String tunnel = url.getHost() + ":443";
      return List.of(
          Request.ofBits(
              transfer.started(), address, "CONNECT", tunnel, 200, transfer.done() + 5_120));
    }
    Instant next = transfer.started().plusMillis(120);
    int status = transfer.done() < transfer.size() ? 206 : 200;
    return List.of(
        Request.ofBits(transfer.started(), address, "HEAD", transfer.url(), 200, 402),
        Request.ofBits(next, address, "GET", transfer.url(), status, transfer.done() + 402));
  }
}
