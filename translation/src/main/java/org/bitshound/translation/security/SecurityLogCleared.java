package org.bitshound.translation.security;

import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.Actor;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// The Security log says that it was cleared (1102); the process from version 1 on.
public final class SecurityLogCleared extends TableTranslation {

  private static final String CLEARED_CHANNEL = "Security";

  /// Reads what the event log service writes to the Security channel.
  public SecurityLogCleared() {
    super("Microsoft-Windows-Eventlog", Map.of(1102, SecurityLogCleared::cleared));
  }

  private static Observation cleared(Fields f, Source source) {
    Actor by =
        new Actor(
            f.account("SubjectDomainName", "SubjectUserName"),
            f.sid("SubjectUserSid"),
            f.id("SubjectLogonId"),
            f.id("ClientProcessId"),
            f.id("ClientProcessStartKey"),
            Optional.empty());
    return new LogCleared(source, Optional.of(CLEARED_CHANNEL), by, Optional.empty());
  }
}
