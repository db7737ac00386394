package org.bitshound.testing.evidence.samples;

import java.time.Instant;
import java.util.UUID;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.Value;

/// A BITS job from its creation on; each step is logged a little after the one before, in the
/// layout of the host's Windows.
public final class SampleJob {
  /// Results of transfers.
  static final long DONE = 0;

  static final long STOPPED_FROM_OUTSIDE = 0x00040008L;

  /// Nobody listens there.
  public static final long CANNOT_CONNECT = 0x80072EFDL;

  /// No network, or no such name.
  public static final long NAME_NOT_RESOLVED = 0x80072EE7L;

  private final SampleHost host;
  private final String title;
  private final SampleProcess creator;
  private final UUID id;
  private Instant now;
  private long bytes;

  private SampleJob(SampleHost host, Instant now, String title, SampleProcess creator) {
    this.host = host;
    this.now = now;
    this.title = title;
    this.creator = creator;
    this.id = host.invention.guid();
  }

  /// {@return a job of this title, whose creation is logged}
  public static SampleJob create(SampleHost host, Instant at, String title, SampleProcess creator) {
    var job = new SampleJob(host, at, title, creator);
    host.bitsServiceFor(at);
    boolean server = host.windows == SampleHost.Windows.SERVER_2016;
    Event event =
        host.bitsEvent(3, at)
            .version(server ? 2 : 3)
            .data("jobTitle", Value.string(title))
            .data("jobId", Value.guid(job.id))
            .data("jobOwner", Value.string(creator.user().account()))
            .data("processPath", Value.string(creator.image()))
            .data("processId", Value.uint32(creator.id()));
    job.log(server ? event : event.data("ClientProcessStartKey", Value.uint64(creator.startKey())));
    return job;
  }

  /// A transfer that a server answered.
  ///
  /// @param size of the file
  /// @param done bytes that came
  record Transfer(Instant started, String url, long size, long done) {}

  /// {@return its id, without brackets}
  String id() {
    return id.toString();
  }

  /// {@return when its last step was}
  public Instant now() {
    return now;
  }

  /// Lets time go by.
  public SampleJob after(long milliseconds) {
    now = now.plusMillis(milliseconds);
    return this;
  }

  SampleJob highPerformance() {
    return after(4)
        .log(
            host.bitsEvent(209, now)
                .data("jobName", Value.string(title))
                .data("jobId", Value.guid(id))
                .data("isRoaming", Value.uint32(1)));
  }

  /// A file is added by a process.
  public SampleJob addFile(String remoteName, String localName, SampleProcess adder) {
    after(5);
    if (host.windows == SampleHost.Windows.SERVER_2016) {
      return this;
    }
    return log(
        host.bitsEvent(16403, now)
            .user(adder.user().sid())
            .data("User", Value.string(adder.user().account()))
            .data("jobTitle", Value.string(title))
            .data("jobId", Value.guid(id))
            .data("jobOwner", Value.string(creator.user().account()))
            .data("fileCount", Value.uint64(1))
            .data("RemoteName", Value.string(remoteName))
            .data("LocalName", Value.string(localName))
            .data("processId", Value.uint32(adder.id()))
            .data("ClientProcessStartKey", Value.uint64(adder.startKey())));
  }

  /// Only Windows 11 tells of it.
  public SampleJob notifyCommand(String program, String parameters) {
    return after(2)
        .log(
            host.bitsEvent(6, now)
                .data("jobId", Value.guid(id))
                .data("jobOwner", Value.string(creator.user().account()))
                .data("program", Value.string(program))
                .data("parameters", Value.string(parameters)));
  }

  /// A file from start to end.
  public SampleJob fetch(String url, long size, Instant modified, long milliseconds) {
    return transfer(url, size, size, modified, milliseconds, DONE);
  }

  SampleJob transfer(
      String url, long size, long done, Instant modified, long milliseconds, long result) {
    after(83);
    host.beforeTransfer(now);
    host.transfers.add(new Transfer(now, url, size, done));
    UUID transfer = host.invention.guid();
    log(
        transferHead(59, 1, transfer, url)
            .data("fileTime", Value.fileTime(modified))
            .data("fileLength", Value.uint64(size))
            .data("bytesTotal", Value.uint64(size))
            .data("bytesTransferred", Value.uint64(0))
            .data("bytesTransferredFromPeer", Value.uint64(0)));
    after(milliseconds);
    bytes = done;
    return log(
        transferTail(
            transferHead(60, 2, transfer, url)
                .data("hr", Value.uint32(result))
                .data("fileTime", Value.fileTime(modified)),
            size,
            done));
  }

  /// An attempt that failed before the server said anything.
  public SampleJob fail(String url, long result) {
    after(19);
    host.beforeTransfer(now);
    return log(
        transferTail(
            transferHead(61, 2, host.invention.guid(), url)
                .level(3)
                .data("hr", Value.uint32(result))
                .data("fileTime", Value.fileTime(0)),
            -1,
            0));
  }

  /// The creator acknowledges it.
  public SampleJob complete() {
    return after(7)
        .log(
            acting(host.bitsEvent(4, now).version(1))
                .data("bytesTransferred", Value.uint64(bytes))
                .data("bytesTransferredFromPeer", Value.uint64(0)));
  }

  /// The creator cancels it.
  public SampleJob cancel() {
    after(10);
    Event event = acting(host.bitsEvent(5, now).user(creator.user().sid()));
    return log(
        switch (host.windows) {
          case SERVER_2016 -> event;
          case WINDOWS_10 -> event.version(1);
          case WINDOWS_11 ->
              event
                  .version(1)
                  .data("processId", Value.uint32(creator.id()))
                  .data("ClientProcessStartKey", Value.uint64(creator.startKey()));
        });
  }

  private Event acting(Event event) {
    return event
        .data("User", Value.string(creator.user().account()))
        .data("jobTitle", Value.string(title))
        .data("jobId", Value.guid(id))
        .data("jobOwner", Value.string(creator.user().account()))
        .data("fileCount", Value.uint64(1));
  }

  private Event transferHead(int event, int opcode, UUID transfer, String url) {
    return host.bitsEvent(event, now)
        .version(1)
        .opcode(opcode)
        .activity(transfer)
        .data("transferId", Value.guid(transfer))
        .data("name", Value.string(title))
        .data("Id", Value.guid(id))
        .data("url", Value.string(url))
        .data("peer", Value.string(""));
  }

  private static Event transferTail(Event event, long size, long done) {
    return event
        .data("fileLength", Value.uint64(size))
        .data("bytesTotal", Value.uint64(size))
        .data("bytesTransferred", Value.uint64(done))
        .data("proxy", Value.string(""))
        .data("peerProtocolFlags", Value.uint64(0))
        .data("bytesTransferredFromPeer", Value.uint64(0))
        .data("AdditionalInfoHr", Value.uint32(0))
        .data("PeerContextInfo", Value.uint32(0))
        .data("bandwidthLimit", Value.uint64(-1))
        .data("ignoreBandwidthLimitsOnLan", Value.bool(false));
  }

  private SampleJob log(Event event) {
    host.log(SampleHost.BITS, event);
    return this;
  }
}
