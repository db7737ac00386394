/// The fold: observations become cases; no clock, no file, no thread, no opinion.
///
/// Start at [HostFold]: one for each host, fed in [EvidenceOrder]. It keeps who lives
/// (`LiveProcesses`) and what was said of each job (`JobRecords`). A case is a function of one
/// job's records alone: `FilesOfJob` sorts the transfers, `JobLife` answers for the job,
/// `CreatorOfJob` for its maker, and `JobCase` writes all of it down with the records that say so
/// (`Citations`). Findings, verdict, severity and headline are not made here.
///
/// What belongs together is decided by rules, in this order of trust; each leaves its name and how
/// sure it is in the case:
///
/// | rule | joins | how surely |
/// | --- | --- | --- |
/// | by job id | a record to its job | needs no word |
/// | by transfer id | start and stop of one attempt | needs no word |
/// | `byProcessIdAndTime` | an actor to the records of a process' start | `exact` where the image agrees too |
/// | `byOnlyFile` | transfers under another address to the one file of a job | `likely` |
/// | `byTitleAndTime` | event 3 without id, and events that know a title alone, to a job | `likely`, `possible` where another fits as well |
@NullMarked
package org.bitshound.correlation;

import org.jspecify.annotations.NullMarked;
