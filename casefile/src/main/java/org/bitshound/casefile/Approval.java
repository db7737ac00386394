package org.bitshound.casefile;

import java.util.Optional;

/// Whether the policy approves of a destination.
///
/// @param of how many entries were looked at
public record Approval(ApprovalStatus status, Optional<String> entry, long of) {}
