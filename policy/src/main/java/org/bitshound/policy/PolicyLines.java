package org.bitshound.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Severity;

/// What stands in a policy.
///
/// @param permissions the admins' first, then the change windows'
/// @param jobs the house's own
/// @param tools that named accounts may use on named hosts
/// @param hostRoles from role to hosts
record PolicyLines(
    List<DestinationRule> approved,
    List<DestinationRule> denied,
    List<Permission> permissions,
    List<Entry> jobs,
    List<ToolApproval> tools,
    Map<String, List<Glob>> hostRoles,
    Map<String, Severity> severities,
    Thresholds thresholds) {
  PolicyLines {
    approved = List.copyOf(approved);
    denied = List.copyOf(denied);
    permissions = List.copyOf(permissions);
    jobs = List.copyOf(jobs);
    tools = List.copyOf(tools);
    hostRoles = Collections.unmodifiableMap(new LinkedHashMap<>(hostRoles));
    severities = Map.copyOf(severities);
  }
}
