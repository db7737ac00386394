package org.bitshound.correlation;

import java.util.Optional;
import org.bitshound.casefile.Deed;
import org.bitshound.observation.Actor;
import org.bitshound.observation.CredentialsSent;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.HighPerformanceSet;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobFailed;
import org.bitshound.observation.JobHeldBack;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.PeerSearched;
import org.bitshound.observation.PeerTransferFailed;
import org.bitshound.observation.PropertyChanged;
import org.bitshound.observation.ServerTrouble;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// What somebody did to a job.
///
/// @param did the word of `actors[].did`
/// @param by nothing known in it where the record does not say who
record Act(Deed did, Actor by) {

  /// {@return the deed that an observation tells of; empty for what BITS does by itself}
  static Optional<Act> of(JobObservation seen) {
    return switch (seen) {
      case JobCreated created -> act(Deed.CREATED, created.by());
      case FileAdded file -> act(Deed.ADDED_FILE, file.by());
      case NotifyCommandSet set -> act(Deed.SET_NOTIFY_COMMAND, Actor.unknown());
      case PropertyChanged changed -> act(Deed.CHANGED, Actor.unknown());
      case OwnershipTaken taken -> act(Deed.TOOK_OWNERSHIP, taken.by());
      case JobResumed resumed -> act(Deed.RESUMED, Actor.unknown());
      case JobSuspended suspended -> act(Deed.SUSPENDED, Actor.unknown());
      case JobCompleted completed -> act(Deed.COMPLETED, completed.by());
      case JobCancelled cancelled -> act(Deed.CANCELLED, cancelled.by());
      case JobCancelledByAdministrator cancelled -> act(Deed.CANCELLED, cancelled.by());
      case JobCancelledByAge cancelled -> Optional.empty();
      case CredentialsSent sent -> Optional.empty();
      case HighPerformanceSet set -> Optional.empty();
      case JobFailed failed -> Optional.empty();
      case JobHeldBack held -> Optional.empty();
      case JobSighting sighting -> Optional.empty();
      case NotifyFailed failed -> Optional.empty();
      case PeerSearched searched -> Optional.empty();
      case PeerTransferFailed failed -> Optional.empty();
      case ServerTrouble trouble -> Optional.empty();
      case TemporaryFilesLeft left -> Optional.empty();
      case TransferStarted start -> Optional.empty();
      case TransferStopped stop -> Optional.empty();
    };
  }

  private static Optional<Act> act(Deed did, Actor by) {
    return Optional.of(new Act(did, by));
  }
}
