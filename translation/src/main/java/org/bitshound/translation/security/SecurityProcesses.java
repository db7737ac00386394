package org.bitshound.translation.security;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Elevation;
import org.bitshound.observation.ProcessStarted.Integrity;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Fields;

/// Processes that start (4688) and end (4689), as the audit policy has them. Ids are hexadecimal;
/// in 4688 `ProcessId` is the parent. Any process may turn out to have made a job, so none can be
/// dropped by itself.
public final class SecurityProcesses implements Translation {

  private static final int STARTED = 4688;
  private static final int ENDED = 4689;

  @Override
  public String provider() {
    return Security.PROVIDER;
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of(STARTED, ENDED);
  }

  @Override
  public List<Observation> translate(Event event, Source source) {
    Fields f = Fields.of(event);
    OptionalLong id = f.id(event.id() == STARTED ? "NewProcessId" : "ProcessId");
    if (id.isEmpty()) {
      return List.of();
    }
    return List.of(
        event.id() == STARTED
            ? new ProcessStarted(source, source.time(), id.getAsLong(), () -> details(f))
            : new ProcessEnded(source, source.time(), id.getAsLong()));
  }

  private static Details details(Fields f) {
    // `Target` is whom it runs as, with logon id 0 where that is the subject; before version 2
    // there
    // is none.
    Account subject = Security.account(f, "Subject");
    Account target = Security.account(f, "Target");
    boolean runsInAnotherSession = target.logonId().isPresent();
    return new Details(
        f.known("NewProcessName"),
        f.known("CommandLine"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        runsInAnotherSession ? target : subject,
        runsInAnotherSession ? Optional.of(subject) : Optional.empty(),
        f.known("MandatoryLabel").flatMap(SecurityProcesses::integrity),
        f.known("TokenElevationType").flatMap(SecurityProcesses::elevation),
        new Parent(
            f.id("ProcessId"), f.known("ParentProcessName"), Optional.empty(), Optional.empty()));
  }

  /// Source: [MS-DTYP] 2.4.2.4, "ML_" labels.
  private static Optional<Integrity> integrity(String label) {
    return switch (label) {
      case "S-1-16-0" -> Optional.of(Integrity.UNTRUSTED);
      case "S-1-16-4096" -> Optional.of(Integrity.LOW);
      case "S-1-16-8192" -> Optional.of(Integrity.MEDIUM);
      case "S-1-16-8448" -> Optional.of(Integrity.MEDIUM_PLUS);
      case "S-1-16-12288" -> Optional.of(Integrity.HIGH);
      case "S-1-16-16384" -> Optional.of(Integrity.SYSTEM);
      case "S-1-16-20480" -> Optional.of(Integrity.PROTECTED);
      default -> Optional.empty();
    };
  }

  private static Optional<Elevation> elevation(String messageId) {
    return switch (messageId) {
      case "%%1936" -> Optional.of(Elevation.DEFAULT);
      case "%%1937" -> Optional.of(Elevation.FULL);
      case "%%1938" -> Optional.of(Elevation.LIMITED);
      default -> Optional.empty();
    };
  }
}
