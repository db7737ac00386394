package org.bitshound.event.queue;

/// Why a job stopped, or last stopped.
///
/// @param fileIndex of its files, counted from 0
/// @param code an HRESULT, unsigned
/// @param context `BG_ERROR_CONTEXT`: 0 none, 1 unknown, 2 queue manager, 3 notification, 4 local
///   file, 5 remote file, 6 transport, 7 remote application, 8 server certificate
public record JobError(long fileIndex, long code, long context) {}
