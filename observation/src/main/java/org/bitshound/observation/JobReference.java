package org.bitshound.observation;

import java.util.Optional;

/// Which job a record speaks of, with all it says to tell: some give the id, some the title alone.
///
/// @param id absent in event 3 version 0 and in the events that know a job by title alone
/// @param title the display name; `""` where the job has an empty one, absent where the record does
///   not say. Chosen by whoever made the job, and not unique
/// @param owner the account as `DOMAIN\name`, in the case and language of the record
public record JobReference(Optional<JobId> id, Optional<String> title, Optional<String> owner) {}
