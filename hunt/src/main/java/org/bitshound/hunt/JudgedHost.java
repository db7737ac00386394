package org.bitshound.hunt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Host;
import org.bitshound.correlation.LeftOut;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.observation.Source;
import org.bitshound.policy.Tallies;

/// What the fold made of one host, and what is kept of its judged cases.
///
/// @param facts what the evidence says of the host as a whole
/// @param cited paths of the files that its chosen cases cite
/// @param tallies what its cases have in common with others
/// @param readInPart records that ask for more work than one may get
/// @param leftOut records that were more than are held
record JudgedHost(
    Machine machine,
    Host facts,
    List<Judged> cases,
    Set<String> cited,
    Tallies tallies,
    List<Source> readInPart,
    List<LeftOut> leftOut) {

  /// A case, and how it is made again.
  ///
  /// @param identity the hash behind its id
  /// @param place among the cases of its host
  /// @param kept where it is held or written; absent where the host has to be folded again
  /// @param shared what it can have in common with others; none where the document does not show it;
  ///   of an expected one its id alone, and that where a host is not known
  /// @param runs the ids of the playbooks that it opens, and where each run was written; none where
  ///   the document does not show it
  record Judged(
      Brief brief,
      CaseId identity,
      Machine host,
      int place,
      Optional<Kept> kept,
      List<Shared> shared,
      Map<String, Optional<KeptRun>> runs) {
    Judged withId(String id) {
      return new Judged(brief.withId(id), identity, host, place, kept, shared, runs);
    }
  }

  /// Where a case is kept.
  sealed interface Kept {
    /// In memory.
    record Held(Case one) implements Kept {}

    /// In the store.
    ///
    /// @param around all but how common `met` is
    /// @param gap where in it that belongs
    record Written(Text around, int gap, Met met) implements Kept {}

    /// A piece of the store.
    record Text(long start, int length) {}
  }

  /// A run of a playbook.
  ///
  /// @param ofCollection whether it says something else when all hosts are known
  record KeptRun(Kept.Text text, boolean ofCollection) {}
}
