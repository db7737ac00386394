package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramRan;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.Source;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.observation.ThreatDetected;

/// Writes what was done with a case's files as the case file has it.
final class AftermathRows {

  private final Citations cite;
  private final Redaction redact;
  private final List<Boot> boots;

  AftermathRows(Citations cite, Redaction redact, List<Boot> boots) {
    this.cite = cite;
    this.redact = redact;
    this.boots = boots;
  }

  static List<Source> sources(Use use) {
    var sources = new ArrayList<Source>();
    sources.add(use.by().source());
    use.process().ifPresent(seen -> sources.addAll(seen.sources()));
    return sources.stream().distinct().toList();
  }

  FollowOn row(Use use) {
    var row = new FollowOn.Draft();
    row.time = Optional.of(use.by().time());
    row.action = Optional.of(use.action());
    row.file = Optional.of(use.file());
    row.threat = use.threat();
    row.boot = Boots.indexAt(boots, use.by().time());
    row.match = Optional.of(use.match());
    row.how = use.how();
    use.process().ifPresent(seen -> add(seen, row));
    actor(use.by()).ifPresent(by -> add(by, row));
    if (use.by() instanceof ProgramRan ran) {
      row.image = ran.path().or(() -> Optional.of(ran.name()));
    }
    row.evidence = cite.refs(sources(use));
    return row.toFollowOn();
  }

  private void add(SeenProcess seen, FollowOn.Draft row) {
    row.image = seen.image();
    row.commandLine = seen.said(Details::commandLine).map(redact::text);
    row.user = seen.said(details -> details.account().user());
    row.sid = seen.said(details -> details.account().sid());
    row.logonId = seen.said(details -> Numbers.hex(details.account().logonId()));
    row.integrity = seen.said(Details::integrity).map(level -> Integrity.valueOf(level.name()));
    row.processGuid = seen.said(Details::processGuid);
  }

  private static void add(ProcessReference by, FollowOn.Draft row) {
    row.image = by.image();
    row.user = by.account().user();
    row.sid = by.account().sid();
    row.logonId = Numbers.hex(by.account().logonId());
    row.processGuid = by.processGuid();
  }

  private static Optional<ProcessReference> actor(Observation by) {
    return switch (by) {
      case ImageLoaded loaded -> Optional.of(loaded.by());
      case FileDeleted deleted -> Optional.of(deleted.by());
      case ProgramBlocked blocked -> Optional.of(blocked.by());
      case ServiceInstalled service -> Optional.of(service.by());
      case TaskRegistered task -> Optional.of(task.by());
      case RegistryValueSet set -> Optional.of(set.by());
      case ThreadInjected injected -> Optional.of(injected.into());
      case ThreatDetected threat -> Optional.of(threat.by());
      default -> Optional.empty(); // a process that started speaks for itself
    };
  }

  TimelineRow timeline(Use use) {
    String who =
        use.process()
            .flatMap(SeenProcess::image)
            .or(() -> actor(use.by()).flatMap(ProcessReference::image))
            .orElse("");
    String file = use.file();
    if (who.isEmpty() && use.by() instanceof ProgramRan ran && !use.action().equals("executed")) {
      who = ran.path().orElse(ran.name());
    }
    String text =
        switch (use.action()) {
          case "executed" ->
              who.isEmpty() || who.equalsIgnoreCase(file)
                  ? file + " was run"
                  : who + " ran " + file;
          case "detected" -> file + " was found to be " + use.threat().orElse("a threat");
          case "service" -> file + " was made a service";
          case "scheduled" -> file + " was set to be run";
          case "blocked" -> file + " was kept from running";
          case "injected" -> file + " was injected into " + (who.isEmpty() ? "a process" : who);
          case "opened-by" -> file + " was opened by " + who;
          default -> file + " was " + use.action() + (who.isEmpty() ? "" : " by " + who);
        };
    return new TimelineRow(
        use.by().time(), happening(use.action()).word(), text, cite.refs(sources(use)));
  }

  private static Happening happening(String action) {
    return switch (action) {
      case "loaded" -> Happening.LOADED;
      case "scheduled" -> Happening.SCHEDULED;
      case "service" -> Happening.SERVICE_INSTALLED;
      case "detected" -> Happening.DETECTED;
      case "deleted" -> Happening.FILE_DELETED;
      case "renamed", "copied" -> Happening.FILE_RENAMED;
      default -> Happening.EXECUTED;
    };
  }
}
