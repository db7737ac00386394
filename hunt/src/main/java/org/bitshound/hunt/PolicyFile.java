package org.bitshound.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bitshound.analytics.Analytics;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyRefused;

/// A policy that a user wrote, checked against the analytics of this version.
public final class PolicyFile {
  private static final int LARGEST = 8 << 20; // no more is looked at; the reader refuses before

  private PolicyFile() {}

  /// {@return the policy of the file}
  ///
  /// @param file as the user wrote it, which faults repeat
  /// @throws PolicyRefused with everything that is wrong with it
  public static Policy read(String file) throws IOException, PolicyRefused {
    try (var bytes = Files.newInputStream(Path.of(file))) {
      return Policy.read(file, bytes.readNBytes(LARGEST), Analytics.ids());
    }
  }

  /// {@return what somebody should look at in the policy of the file, which has no fault}
  ///
  /// @param today what ended before it has expired
  public static List<Fault> doubts(String file, LocalDate today) throws IOException, PolicyRefused {
    try (var bytes = Files.newInputStream(Path.of(file))) {
      return Policy.doubts(file, bytes.readNBytes(LARGEST), Analytics.ids(), today);
    }
  }
}
