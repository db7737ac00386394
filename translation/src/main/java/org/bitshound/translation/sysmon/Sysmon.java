package org.bitshound.translation.sysmon;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.relevance.Relevance;

/// What all events of Sysmon have in common.
final class Sysmon {

  static final String PROVIDER = "Microsoft-Windows-Sysmon";

  private static final String UNKNOWN = "<unknown process>";

  private Sysmon() {}

  /// {@return the process that the event is about; its account in newer layouts only}
  static ProcessReference by(Fields f) {
    return new ProcessReference(
        f.id("ProcessId"),
        f.guid("ProcessGuid"),
        OptionalLong.empty(),
        image(f),
        new Account(f.known("User"), Optional.empty(), OptionalLong.empty()));
  }

  /// {@return when it happened by Sysmon's own word, else when the record was written}
  static Instant time(Fields f, Source source) {
    return f.time("UtcTime").orElse(source.time());
  }

  /// {@return whether the process of an event may make jobs or run what they fetch; one that is not
  /// named may}
  static boolean mayTakePart(Fields f) {
    return image(f).map(Relevance::mayTakePart).orElse(true);
  }

  /// {@return the program of the process that the event is about}
  static Optional<String> image(Fields f) {
    return f.known("Image").filter(image -> !image.equals(UNKNOWN));
  }
}
