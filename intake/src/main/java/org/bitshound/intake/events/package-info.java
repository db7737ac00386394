/// Logs of events and exports of them, read in two ways. The first ([Scan]) meets every record and
/// keeps of those that matter only where they stand; copies are told by record ids and times. The
/// second ([Replay]) decodes these alone, host by host. [EventLogs] is the way in.
@NullMarked
package org.bitshound.intake.events;

import org.jspecify.annotations.NullMarked;
