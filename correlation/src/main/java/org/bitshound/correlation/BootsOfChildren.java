package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;

/// In which run of Windows each child of BITS was started, where the System log tells the runs: a
/// notify command that starts in several has outlived a restart.
final class BootsOfChildren {
  private BootsOfChildren() {}

  static void tell(List<Case.Draft> cases, List<Boot> boots) {
    if (boots.isEmpty()) {
      return;
    }
    for (Case.Draft one : cases) {
      if (!one.children.isEmpty()) {
        one.children = new ArrayList<>(one.children);
        one.children.replaceAll(child -> child.in(bootAt(child, boots)));
      }
    }
  }

  private static OptionalLong bootAt(ChildProcess child, List<Boot> boots) {
    for (int at = boots.size() - 1; at >= 0; at--) {
      Optional<Instant> started = boots.get(at).started();
      if (started.isPresent() && !started.get().isAfter(child.time())) {
        boolean over = boots.get(at).stopped().filter(child.time()::isAfter).isPresent();
        return over ? OptionalLong.empty() : OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }
}
