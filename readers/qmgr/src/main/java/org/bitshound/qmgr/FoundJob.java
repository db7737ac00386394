package org.bitshound.qmgr;

import org.bitshound.event.queue.JobRecord;

/// A job, and where it was found.
///
/// @param offset of its marker, from the start of the file
public record FoundJob(JobRecord job, long offset, Origin origin) {}
