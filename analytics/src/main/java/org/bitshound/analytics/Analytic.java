package org.bitshound.analytics;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Span;

/// One thing that can be held against a case. It reads the case alone, excuses nobody, and says
/// with each finding why and by which evidence. Its page is `docs/analytics/<id>.md`. Unchanging
/// and safe for several threads.
public interface Analytic {

  /// {@return the id of the contract: `userland-creator`}
  String id();

  /// {@return what it has to say, with its own severities; empty where there is nothing} A finding
  /// without techniques gets those of its analytic from [Attack].
  ///
  /// @param one a case whose facts are complete; its findings, verdict and severity are not yet
  List<Finding> examine(Case one);

  /// {@return the same, where it matters when the other cases of the host happened}
  ///
  /// @param others the spans of the host's other cases
  default List<Finding> examine(Case one, List<Span> others) {
    return examine(one);
  }
}
