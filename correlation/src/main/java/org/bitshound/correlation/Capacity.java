package org.bitshound.correlation;

import java.util.Optional;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// How many records of one kind are held, and how many came beyond that. Mutable; one thread, the
/// fold's.
final class Capacity {
  private final String what;
  private final int most;
  private int held;
  private long left;
  private @Nullable Source first;

  Capacity(String what, int most) {
    this.what = what;
    this.most = most;
  }

  /// {@return whether there is room for one more; if not, it is counted}
  boolean takes(Source source) {
    if (held < most) {
      held++;
      return true;
    }
    first = left++ == 0 ? source : first;
    return false;
  }

  Optional<LeftOut> leftOut() {
    Source begin = first;
    return begin == null ? Optional.empty() : Optional.of(new LeftOut(what, most, left, begin));
  }
}
