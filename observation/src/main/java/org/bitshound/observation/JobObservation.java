package org.bitshound.observation;

/// An observation that names a BITS job.
public sealed interface JobObservation extends Observation
    permits CredentialsSent,
        FileAdded,
        HighPerformanceSet,
        JobCancelled,
        JobCancelledByAdministrator,
        JobCancelledByAge,
        JobCompleted,
        JobCreated,
        JobFailed,
        JobHeldBack,
        JobResumed,
        JobSighting,
        JobSuspended,
        NotifyCommandSet,
        NotifyFailed,
        OwnershipTaken,
        PeerSearched,
        PeerTransferFailed,
        PropertyChanged,
        ServerTrouble,
        TemporaryFilesLeft,
        TransferStarted,
        TransferStopped {

  /// {@return the job that the record speaks of}
  JobReference job();
}
