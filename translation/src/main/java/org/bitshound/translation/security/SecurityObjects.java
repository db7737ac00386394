package org.bitshound.translation.security;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ObjectAccessed;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.Source;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.translation.field.ClockChange;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.field.TaskDefinition;
import org.bitshound.translation.relevance.Relevance;

/// What was done to things: watched objects used (4663), services installed (4697), tasks made and
/// changed (4698, 4702), the clock set (4616).
///
/// Kept of 4663: BITS' list of jobs and its temporary files, nothing else. Of 4616: changes of a
/// second or more; version 0 has its times in the host's language and tells nothing. Services and
/// tasks are rare and may name what a job fetched: all are kept.
public final class SecurityObjects extends SiftingTranslation {

  private static final int TASK_CHANGED = 4702;

  /// Reads the Security channel.
  public SecurityObjects() {
    super(
        Security.PROVIDER,
        Map.ofEntries(
            entry(4663, new Row(SecurityObjects::objectMatters, SecurityObjects::accessed)),
            entry(4697, Row.all(SecurityObjects::service)),
            entry(4698, Row.all(SecurityObjects::task)),
            entry(TASK_CHANGED, Row.all(SecurityObjects::task)),
            entry(4616, new Row(SecurityObjects::clockMatters, SecurityObjects::clock))));
  }

  private static boolean objectMatters(Fields f) {
    String name = f.text("ObjectName").orElse("");
    return Relevance.isTemporary(name) || Relevance.isJobStore(name);
  }

  private static Optional<ObjectAccessed> accessed(Fields f, Source source) {
    List<String> rights =
        Arrays.stream(f.text("AccessList").orElse("").split("\\s+", -1))
            .filter(right -> right.startsWith("%%"))
            .toList();
    return f.filled("ObjectName")
        .map(name ->
            new ObjectAccessed(
                source,
                Security.by(f),
                f.known("ObjectType"),
                name,
                f.number("AccessMask"),
                rights));
  }

  private static Optional<ServiceInstalled> service(Fields f, Source source) {
    return Optional.of(
        new ServiceInstalled(
            source,
            Security.client(f),
            f.filled("ServiceName"),
            f.filled("ServiceFileName"),
            f.filled("ServiceType"),
            f.filled("ServiceStartType"),
            f.filled("ServiceAccount")));
  }

  private static Optional<TaskRegistered> task(Fields f, Source source) {
    TaskDefinition definition =
        TaskDefinition.parse(f.text("TaskContent").or(() -> f.text("TaskContentNew")).orElse(""));
    return f.filled("TaskName")
        .map(name ->
            new TaskRegistered(
                source,
                f.event().id() == TASK_CHANGED,
                name,
                Security.client(f),
                definition.actions(),
                definition.runsAs()));
  }

  private static Optional<ClockChange> times(Fields f) {
    return ClockChange.of(f, "PreviousTime", "NewTime");
  }

  private static boolean clockMatters(Fields f) {
    return times(f).map(ClockChange::isJump).orElse(false);
  }

  private static Optional<ClockChanged> clock(Fields f, Source source) {
    return times(f).map(change -> change.told(source, Security.by(f), OptionalLong.empty()));
  }
}
