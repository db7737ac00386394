package org.bitshound.hunt;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.CaseId;
import org.bitshound.correlation.HostRecord;
import org.bitshound.intake.Machine;

/// What the fold made of one host, and what is kept of its judged cases.
///
/// @param facts what the evidence says of the host as a whole
/// @param cited paths of the files that its chosen cases cite
record JudgedHost(
    Machine machine,
    HostRecord facts,
    List<Judged> cases,
    Set<String> cited) {

  /// A case, and how it is made again.
  ///
  /// @param identity the hash behind its id
  /// @param place among the cases of its host
  /// @param start of its text in the store
  /// @param length of its text; 0 where none is kept, and the host has to be folded again
  record Judged(
      Brief brief, CaseId identity, Machine host, int place, long start, int length) {
    Judged withId(String id) {
      return new Judged(brief.withId(id), identity, host, place, start, length);
    }
  }
}
