/// The fold: observations become cases; no clock, no file, no thread, no opinion.
///
/// Start at [HostFold]: one for each host, fed in [EvidenceOrder]. It keeps who lives
/// (`LiveProcesses`, `Logons`, `ServiceRuns`), what was said of each job (`JobRecords`), the
/// commands that speak of BITS (`Commands`), and the names of fetched files (`WatchedFiles`). What
/// belongs to a case by its time alone is kept where BITS was at work near it (`Traces`). At the
/// end commands are put in groups (`CommandGroup`) and given to jobs (`CommandLinks`), all else is
/// joined (`Joins`), and each case is written with the records that say so (`Citations`): a job's
/// by `JobCase`, commands' without a job by `AttemptCase`, what has neither by `Signs`. What the
/// evidence tells of the host as a whole is gathered by `HostFacts`. Findings, verdict, severity
/// and headline are not made here, but for the headlines of signs.
///
/// What belongs together is decided by rules, in this order of trust; each leaves its name and how
/// sure it is in the case:
///
/// | rule | joins | how surely |
/// | --- | --- | --- |
/// | by job id | a record to its job | needs no word |
/// | by transfer id | start and stop of one attempt | needs no word |
/// | `byProcessIdAndTime` | an actor to the records of a process' start; a shell that ran a script to the job it made | `exact` where the image, or an address, agrees too |
/// | `byCreatorProcess` | a command to the job that its own process made, added to or ended | `exact` |
/// | `byJobId` | a command that names a job's id | `exact` |
/// | `byUrlAndTime` | a command to the job of the same address, made within two minutes | `likely`, `possible` where another fits |
/// | `byOnlyFile` | transfers under another address to the one file of a job | `likely` |
/// | `byTitleAndTime` | event 3 without id, events and commands that know a title alone, to a job | `likely`, `possible` where another fits as well |
/// | `byTaskProcess` | a scheduled task to the process that it started: its id stands in 129 | `exact` |
/// | `byTaskAction` | the same by the action's program and the time (200) | `likely`, `possible` where another fits |
/// | `byTaskDefinition` | the same by what a task is defined to run (4698, 4702) | `possible` |
/// | `byOwnersLogon` | a logon or logoff that explains why a transfer began or stopped | said by `explains` |
///
/// Where the host's clock was set, `HostClock` says how long after one thing another was, for all
/// rules that go by time: makers, commands, titles, children of the service, what was done with
/// files, logons. Over a step back (`ClockStep`) what came first bears the later time: it is looked
/// for at the end, where nothing fits by the times as they stand, is one step less sure, and its
/// reason says by how much the clock was set. What it was set ahead is no time that went by. Record
/// ids of one log, where they show on which side of a step a record lies, speak before times do.
/// What happened in a time that was told twice is less sure too. Of steps that the order of records
/// alone shows, uses of files other than by processes are not looked for across.
///
/// Connections and look-ups (`NetworkOfCase`), children of the service (`ServiceChildren`), files
/// that BITS wrote (`WrittenFiles`) and what was done with a fetched file (`WatchedFiles`) say in
/// `how` or `why` what agreed.
@NullMarked
package org.bitshound.correlation;

import org.jspecify.annotations.NullMarked;
