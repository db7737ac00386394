package org.bitshound.analytics;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;

/// One thing that can be held against a case. It reads the case alone, excuses nobody, and says
/// with each finding why and by which evidence. Its page is `docs/analytics/<id>.md`. Unchanging
/// and safe for several threads.
public interface Analytic {

  /// {@return the id of the contract: `userland-creator`}
  String id();

  /// {@return what it has to say, with its own severities; empty where there is nothing}
  ///
  /// @param one a case whose facts are complete; its findings, verdict and severity are not yet
  List<Finding> examine(Case one);
}
