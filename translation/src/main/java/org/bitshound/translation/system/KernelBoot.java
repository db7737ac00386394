package org.bitshound.translation.system;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// How the last shutdown went, and from version 1 on the number of the boot before (20): one less
/// than that in the start keys of this boot's processes.
public final class KernelBoot extends TableTranslation {

  /// Reads the System channel.
  public KernelBoot() {
    super("Microsoft-Windows-Kernel-Boot", Map.of(20, KernelBoot::started));
  }

  private static Observation started(Fields f, Source source) {
    OptionalLong last = f.size("LastBootId");
    return new SystemStarted(
        source,
        SystemStarted.How.BOOT_NUMBER,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        last.isPresent() ? OptionalLong.of(last.getAsLong() + 1) : OptionalLong.empty(),
        f.flag("LastShutdownGood"));
  }
}
