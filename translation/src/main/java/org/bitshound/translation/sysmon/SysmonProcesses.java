package org.bitshound.translation.sysmon;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Integrity;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Fields;

/// Processes that start (1) and end (5). Any process may turn out to have made a job, so none can
/// be dropped by itself.
public final class SysmonProcesses implements Translation {

  private static final int STARTED = 1;
  private static final int ENDED = 5;

  @Override
  public String provider() {
    return Sysmon.PROVIDER;
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of(STARTED, ENDED);
  }

  @Override
  public List<Observation> translate(Event event, Source source) {
    Fields f = Fields.of(event);
    OptionalLong id = f.id("ProcessId");
    if (id.isEmpty()) {
      return List.of();
    }
    Instant time = Sysmon.time(f, source);
    return List.of(
        event.id() == STARTED
            ? new ProcessStarted(source, time, id.getAsLong(), () -> details(f))
            : new ProcessEnded(source, time, id.getAsLong()));
  }

  private static Details details(Fields f) {
    return new Details(
        f.known("Image"),
        f.known("CommandLine"),
        f.known("CurrentDirectory"),
        f.guid("ProcessGuid"),
        f.known("OriginalFileName"),
        f.known("Hashes"),
        new Account(f.known("User"), Optional.empty(), f.id("LogonId")),
        Optional.empty(),
        f.known("IntegrityLevel").flatMap(SysmonProcesses::integrity),
        Optional.empty(),
        new Parent(
            f.id("ParentProcessId"),
            f.known("ParentImage"),
            f.known("ParentCommandLine"),
            f.guid("ParentProcessGuid")));
  }

  /// A process in an AppContainer has the low level.
  private static Optional<Integrity> integrity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "untrusted" -> Optional.of(Integrity.UNTRUSTED);
      case "low", "appcontainer" -> Optional.of(Integrity.LOW);
      case "medium" -> Optional.of(Integrity.MEDIUM);
      case "medium plus", "mediumplus" -> Optional.of(Integrity.MEDIUM_PLUS);
      case "high" -> Optional.of(Integrity.HIGH);
      case "system" -> Optional.of(Integrity.SYSTEM);
      case "protected", "protectedprocess" -> Optional.of(Integrity.PROTECTED);
      default -> Optional.empty();
    };
  }
}
