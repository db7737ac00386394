package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.observation.ImageLoaded;

/// What Sysmon said of a program's signature when its process loaded it. Mutable; one thread, the
/// fold's.
final class OwnImages {

  /// Programs are looked up soon after they start; beyond this the oldest is let go.
  private static final int KEPT = 4096;

  /// Sysmon gives the load of a program and its start times that differ by milliseconds.
  private static final Duration AROUND_START = Duration.ofSeconds(10);

  private final LinkedHashMap<Long, ImageLoaded> byProcessId = new LinkedHashMap<>();

  /// Loads of anything but the process' own program are let go.
  void take(ImageLoaded loaded) {
    OptionalLong process = loaded.by().processId();
    if (process.isPresent()
        && loaded.signed().isPresent()
        && Images.same(loaded.by().image(), Optional.of(loaded.path()))) {
      byProcessId.putLast(process.getAsLong(), loaded);
      if (byProcessId.size() > KEPT) {
        byProcessId.pollFirstEntry();
      }
    }
  }

  /// {@return the record of this process loading its program}
  Optional<ImageLoaded> of(SeenProcess process) {
    return Optional.ofNullable(byProcessId.get(process.processId()))
        .filter(loaded -> Images.same(loaded.by().image(), process.image()))
        .filter(loaded -> near(loaded.time(), process.started()));
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(AROUND_START) <= 0;
  }

  static Signature signature(ImageLoaded loaded) {
    return new Signature(
        status(loaded), loaded.signer(), Optional.of("Sysmon 7, as it was loaded"));
  }

  private static SignatureStatus status(ImageLoaded loaded) {
    if (!loaded.signed().orElseThrow()) {
      return SignatureStatus.UNSIGNED;
    }
    String word = loaded.signatureStatus().orElse("Unavailable");
    if (word.equalsIgnoreCase("Valid")) {
      return SignatureStatus.VALID;
    }
    return word.equalsIgnoreCase("Unavailable") ? SignatureStatus.UNKNOWN : SignatureStatus.INVALID;
  }
}
