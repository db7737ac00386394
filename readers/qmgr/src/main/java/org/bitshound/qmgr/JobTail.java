package org.bitshound.qmgr;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.queue.JobError;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.event.queue.SealedHeaders;

/// The fields of a job from its list of files on.
///
/// Carved bytes may run on into something else. So what stands behind the custom headers is kept
/// only where something later proves that the reading was still in step: the marker of the owner
/// application, or the footer.
final class JobTail {
  private static final int MAX_PROXY_USAGE = 3;
  private static final int BEFORE_CREATED = 12;
  private static final int BEHIND_ACL_FLAGS = 3;
  private static final int BEHIND_HEADERS = 24;
  private static final int BEHIND_DOWNLOAD_TIME = 8;
  private static final int BEHIND_COST_FLAGS = 43;
  private static final int MASTER_KEY = 24; // behind two versions and the provider's GUID

  private final ByteView bytes;
  private final Fields in;
  private final JobRecord.Draft job;
  private int behindFiles;

  /// @param in from the list of files to the footer, or to where one must have been
  JobTail(ByteView bytes, Fields in, JobRecord.Draft job) {
    this.bytes = bytes;
    this.in = in;
    this.job = job;
  }

  /// Releases before Windows 7 end earlier: what is not there is absent.
  void read() {
    files();
    behindFiles = in.broken() ? 0 : in.at();
    errors();
    job.transientErrors = number();
    job.retryDelay = seconds();
    job.noProgressTimeout = seconds();
    times();
    if (!in.done()) {
      proxy();
    }
    if (!in.done()) {
      headers();
    }
    if (!in.done()) {
      settings();
    }
    if (!in.done()) {
      job.lost.add(in.broken() ? "what follows" : "bytes before the footer");
    }
  }

  /// {@return where the list of files ends: so far the bytes are the job's for sure; 0 for nowhere}
  int behindFiles() {
    return behindFiles;
  }

  private void files() {
    in.marker(Marker.FILES.guid());
    int count = in.u32(Limits.FILES);
    int behind = in.at() + count * Guid.SIZE;
    if (!in.broken() && Marker.FILES.guid().isAt(bytes, behind)) {
      for (int i = 0; i < count; i++) {
        job.fileIds.add(in.guid().text());
      }
    } else {
      for (int i = 0; i < count && !in.broken(); i++) {
        FileBlob.fields(in, Optional.empty()).ifPresentOrElse(job.files::add, in::fail);
      }
    }
    in.marker(Marker.FILES.guid());
  }

  /// Errors of some releases have one word more: that form is right which puts a time behind it.
  private void errors() {
    int count = in.u32(Limits.ERRORS);
    job.errorCount = in.broken() ? OptionalLong.empty() : OptionalLong.of(count);
    for (int words = 1; words <= 2 && count > 0; words++) {
      Fields tried = in.again();
      job.errors.clear();
      for (int i = 0; i < count; i++) {
        job.errors.add(error(tried, words == 2));
      }
      int behind = tried.at();
      tried.skip(BEFORE_CREATED);
      if (tried.time().isPresent()) {
        in.moveTo(behind);
        return;
      }
    }
    if (count > 0) {
      job.errors.clear();
      in.fail();
    }
  }

  private static JobError error(Fields in, boolean wide) {
    long index = in.u32();
    in.skip(wide ? 4 : 0);
    long code = in.u32();
    in.skip(4);
    long context = in.u32();
    in.skip(4);
    in.optionalText();
    return new JobError(index, code, context);
  }

  private void times() {
    job.created = in.time();
    job.modified = in.time();
    in.time(); // when a file was added or a transfer ended
    if (!in.done()) {
      job.transferred = in.time();
      in.skip(5); // a byte, and the pending event
      job.expires = in.timer();
    }
  }

  private void proxy() {
    in.timer(); // no progress
    in.timer(); // not known
    in.timer(); // retry
    long usage = in.u32(MAX_PROXY_USAGE);
    job.proxyUsage = in.broken() ? OptionalLong.empty() : OptionalLong.of(usage);
    job.proxyList = in.optionalText();
    job.proxyBypass = in.optionalText();
    in.skip(1);
    job.aclFlags = number();
    in.skip(BEHIND_ACL_FLAGS);
  }

  private void headers() {
    int there = in.u8();
    if (in.broken() || there > 1) {
      in.fail();
      return;
    }
    job.hasHeaders = Optional.of(there == 1);
    if (there == 1) {
      long plain = in.u32();
      in.skip(4);
      int sealed = in.u32(Limits.JOB);
      int start = in.at();
      in.skip(sealed);
      boolean keyed =
          sealed >= MASTER_KEY + Guid.SIZE && bytes.holds(start, MASTER_KEY + Guid.SIZE);
      Optional<String> key =
          keyed ? Optional.of(Guid.at(bytes, start + MASTER_KEY).text()) : Optional.empty();
      job.headers = Optional.of(new SealedHeaders(plain, key));
    }
  }

  /// Windows 7 ends in the middle of it, the legacy files of 8.1 and 10 at its end.
  private void settings() {
    in.skip(BEHIND_HEADERS);
    job.securityFlags = number();
    in.skip(4);
    job.maxDownloadTime = seconds();
    in.skip(BEHIND_DOWNLOAD_TIME);
    if (!in.done()) {
      job.costFlags = number();
      in.skip(BEHIND_COST_FLAGS);
    }
    boolean inStep = in.done() || new JobOrigin(in, job).read();
    if (!inStep) {
      job.securityFlags = OptionalLong.empty();
      job.maxDownloadTime = Optional.empty();
      job.costFlags = OptionalLong.empty();
    }
  }

  private OptionalLong number() {
    long value = in.u32();
    return in.broken() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private Optional<Duration> seconds() {
    long value = in.u32();
    return in.broken() ? Optional.empty() : Optional.of(Duration.ofSeconds(value));
  }
}
