package org.bitshound.qmgr;

import java.util.Optional;
import org.bitshound.event.queue.JobRecord;

/// The last fields of a job in qmgr.db: the application and the program that made it.
final class JobOrigin {
  private static final int PACKAGED = 0;
  private static final int BEHIND_APPLICATION = 21;
  private static final int BEHIND_CREATOR = 16;
  private static final int BEHIND_METHOD = 3;

  private final Fields in;
  private final JobRecord.Draft job;

  JobOrigin(Fields in, JobRecord.Draft job) {
    this.in = in;
    this.job = job;
  }

  /// The marker of the owner application is another on each release, so any GUID will do that
  /// stands where it must, and then again.
  ///
  /// @return whether it does: then all before it was read in step
  boolean read() {
    Guid marker = in.guid();
    application();
    in.marker(marker);
    if (in.broken() || marker.isNil()) {
      job.packageFamily = Optional.empty();
      job.packageApp = Optional.empty();
      in.fail();
      return false;
    }
    in.skip(BEHIND_APPLICATION);
    job.creator = Fields.filled(in.text());
    in.skip(BEHIND_CREATOR);
    job.httpMethod = Fields.filled(in.text());
    in.skip(BEHIND_METHOD);
    job.serviceName = Fields.filled(in.text());
    in.skip(1);
    return true;
  }

  private void application() {
    if (in.u8() == PACKAGED) {
      job.packageFamily = in.optionalText();
      job.packageApp = in.optionalText();
      in.skip(5);
    }
  }
}
