package org.bitshound.casefile;

import java.util.List;
import java.util.Optional;

/// Where a playbook stands in ATT&CK.
///
/// @param version of ATT&CK whose ids these are
/// @param techniques ids
/// @param tactics short names
/// @param groups that used the technique elsewhere: never attribution
public record PlaybookAttack(
    Optional<String> version,
    List<String> techniques,
    List<String> tactics,
    List<Mitigation> mitigations,
    List<GroupUse> groups) {
  public PlaybookAttack {
    techniques = List.copyOf(techniques);
    tactics = List.copyOf(tactics);
    mitigations = List.copyOf(mitigations);
    groups = List.copyOf(groups);
  }
}
