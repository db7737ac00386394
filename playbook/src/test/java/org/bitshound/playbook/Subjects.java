package org.bitshound.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.BitsUse;
import org.bitshound.casefile.BitsUseWhat;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.QueuedJob;
import org.bitshound.casefile.ServiceRun;
import org.bitshound.casefile.Setting;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.casefile.json.CaseValues.Value;

/// What questions are asked of in tests: invented cases, hosts and a collection.
final class Subjects {
  private static final List<String> SOURCES =
      List.of(
          "applocker",
          "bits-client",
          "bits-database",
          "defender",
          "dns",
          "files",
          "powershell-module",
          "powershell-script-block",
          "proxy",
          "registry",
          "security-logon",
          "security-object-access",
          "security-process-creation",
          "sysmon",
          "system");

  private Subjects() {}

  /// {@return a case that says all that questions ask for}
  static Case full() {
    return read("case.json");
  }

  /// {@return a case of which nothing is known but its id and a destination}
  static Case bare() {
    return read("bare.json");
  }

  private static Case read(String name) {
    return new CaseFileReader().ofText(resource(name).getBytes(StandardCharsets.UTF_8));
  }

  static String resource(String name) {
    try (var in = Objects.requireNonNull(Subjects.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// {@return a host of which no source is in the evidence}
  static Host unseen() {
    var host = new Host.Draft();
    host.name = Optional.of("ws-1");
    return host.toHost();
  }

  /// {@return a host whose every source covers the cases' time}
  static Host watched() {
    var host = new Host.Draft();
    host.name = Optional.of("ws-1");
    for (String source : SOURCES) {
      host.coverage.add(row(source, "2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z").toCoverage());
    }
    host.jobs.add(waiting("3ad2c11e-0000-4000-8000-000000000009", "CORP\\eve", "y.example", ""));
    host.jobs.add(
        waiting("3ad2c11e-0000-4000-8000-00000000000a", "CORP\\bob", "z.example", "C:\\n.exe"));
    host.uses.add(use(BitsUseWhat.TOOL, "C:\\Windows\\System32\\bitsadmin.exe"));
    host.uses.add(use(BitsUseWhat.NOTIFY_PROGRAM, "C:\\Users\\Public\\n.exe"));
    var bits = new BitsService.Draft();
    bits.runs.add(run());
    host.bits = Optional.of(bits.toBitsService());
    for (String name : List.of("job-inactivity-timeout", "script-block-logging", "language-mode")) {
      host.settings.add(
          new Setting(
              name,
              "on",
              Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
              Optional.empty(),
              List.of("h1")));
    }
    return host.toHost();
  }

  private static QueuedJob waiting(String id, String owner, String remote, String notify) {
    var job = new QueuedJob.Draft();
    job.id = Optional.of(id);
    job.owner = Optional.of(owner);
    job.remotes.add(remote);
    job.notifyProgram = Optional.of(notify).filter(program -> !program.isEmpty());
    return job.toQueuedJob();
  }

  private static BitsUse use(BitsUseWhat what, String program) {
    return new BitsUse(
        what,
        program,
        Optional.of("CORP\\eve"),
        2,
        Instant.parse("2026-03-02T08:00:00Z"),
        Instant.parse("2026-03-05T10:00:00Z"),
        Optional.empty());
  }

  private static ServiceRun run() {
    var run = new ServiceRun.Draft();
    run.processId = OptionalLong.of(900);
    run.started = Optional.of(Instant.parse("2026-03-02T08:00:00Z"));
    run.how = Optional.of("its records");
    return run.toServiceRun();
  }

  static Coverage.Draft row(String source, String first, String last) {
    var row = new Coverage.Draft();
    row.source = Optional.of(source);
    row.status = Optional.of(CoverageStatus.PRESENT);
    row.first = Optional.of(Instant.parse(first));
    row.last = Optional.of(Instant.parse(last));
    row.days = OptionalLong.of(30);
    row.events = new TreeMap<>();
    for (int event : List.of(1, 3, 4, 11, 22, 59, 60, 800, 3008, 4103, 4104, 4624, 4688, 16403)) {
      row.events.put(event, 5L);
    }
    return row;
  }

  static List<Value> collection() {
    return List.of(
        new Value("summary.cases", "2"),
        new Value("groups[0].by", "destination-host"),
        new Value("groups[0].value", "x.example"),
        new Value("groups[0].cases", "BH-0000000001, BH-0000000003"),
        new Value("hosts[0].name", "ws-1"),
        new Value("hosts[0].uses[0].what", "tool"),
        new Value("hosts[0].uses[0].program", "C:\\Windows\\System32\\bitsadmin.exe"),
        new Value("hosts[0].uses[0].user", "CORP\\eve"),
        new Value("hosts[0].uses[0].cases", "2"),
        new Value("hosts[0].uses[0].first", "2026-03-02T08:00:00Z"),
        new Value("hosts[0].uses[0].last", "2026-03-05T10:00:00Z"),
        new Value("hosts[0].uses[0].example", "bitsadmin /transfer n http://x.example/a a"),
        new Value("cases[1].id", "BH-0000000002"),
        new Value("cases[1].creator.image", "C:\\Program Files\\House\\agent.exe"),
        new Value("cases[1].destinations[0].host", "repo.corp.example"),
        new Value("cases[1].destinations[1].host", "a\"b"));
  }
}
