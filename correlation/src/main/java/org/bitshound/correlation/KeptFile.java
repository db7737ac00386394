package org.bitshound.correlation;

import org.bitshound.casefile.Match;
import org.bitshound.observation.Source;
import org.bitshound.observation.StoredFile;

/// A file as BITS' queue keeps it, and how sure it is that it is the job's.
///
/// @param match exact where the record stands in the job, or in the row that the job names
record KeptFile(StoredFile file, Source source, Match match) {}
