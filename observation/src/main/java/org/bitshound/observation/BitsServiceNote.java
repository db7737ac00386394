package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// The BITS service says something of itself that names no job.
///
/// @param what the note
/// @param code the error code, where the event has one
/// @param text what else the event says, as `name=value` joined by a blank
public record BitsServiceNote(Source source, What what, OptionalLong code, Optional<String> text)
    implements Observation {

  /// The notes.
  public enum What {
    /// The policy of the peer cache was read (17).
    PEER_CACHE_POLICY,
    /// An application cleared the list of peers (23).
    PEER_LIST_CLEARED,
    /// The peer cache is unreadable and will be made anew (78).
    PEER_CACHE_UNREADABLE,
    /// The peer components are on (80).
    PEER_COMPONENTS_ON,
    /// The peer components failed to start (81), or their helper modules did (310), as on nearly
    /// every machine.
    PEER_COMPONENTS_FAILED,
    /// The list of jobs was slow to write (307).
    JOB_LIST_SLOW,
    /// No peer was found (309).
    NO_PEER,
    /// Windows has no cost interface (312), as on servers.
    NO_COST_INTERFACE,
    /// No network; BITS asks again later (313).
    NO_NETWORK,
    /// The list of jobs was corrupt and begun anew (16391).
    JOB_LIST_LOST,
    /// The service failed to start (System 16392).
    START_FAILED,
    /// The gateway device reported an error (System 16393).
    GATEWAY_ERROR,
    /// A firewall rule could not be changed (System 16396).
    FIREWALL_RULE_FAILED,
    /// A limit per user exceeds that of the machine (System 16397).
    LIMITS_INCONSISTENT,
    /// An exception inside BITS (System 16404).
    EXCEPTION,
    /// The bandwidth policy is wrong (System 16405).
    BANDWIDTH_POLICY_WRONG,
    /// The service runs under a wrong account (System 17005).
    WRONG_ACCOUNT
  }
}
