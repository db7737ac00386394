package org.bitshound.translation.system;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Actor;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Fields;

/// The System log says that a log other than Security was cleared (104); the process from version 1
/// on. All matter: somebody who clears a log that says nothing of BITS clears others beside it.
public final class OtherLogCleared implements Translation {

  private static final int CLEARED = 104;

  @Override
  public String provider() {
    return "Microsoft-Windows-Eventlog";
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of(CLEARED);
  }

  /// The service writes as the account that asked, so `Security/@UserID` is its SID.
  @Override
  public List<Observation> translate(Event event, Source source) {
    Fields f = Fields.of(event);
    Actor by =
        new Actor(
            f.account("SubjectDomainName", "SubjectUserName"),
            f.loggedAs(),
            OptionalLong.empty(),
            f.id("ClientProcessId"),
            f.id("ClientProcessStartKey"),
            Optional.empty());
    return List.of(new LogCleared(source, f.filled("Channel"), by, f.filled("BackupPath")));
  }
}
