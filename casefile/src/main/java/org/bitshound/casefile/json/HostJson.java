package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Alias;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.ChangedBy;
import org.bitshound.casefile.ClockChange;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Explains;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Logon;
import org.bitshound.casefile.ServiceRun;
import org.bitshound.casefile.Setting;
import org.bitshound.casefile.StartTypeChange;
import org.bitshound.casefile.Switch;

/// Hosts and what they own: a writer and a reader each, field by field in the contract's order.
final class HostJson {
  private HostJson() {}

  static void write(Host host, JsonOut out) {
    out.text("name", host.name());
    out.rows("aliases", host.aliases(), HostJson::write);
    out.text("domain", host.domain());
    out.text("machineSid", host.machineSid());
    out.rows("boots", host.boots(), HostJson::write);
    out.rowIfAny("bits", host.bits(), HostJson::write);
    out.rows("settings", host.settings(), HostJson::write);
    out.rows("coverage", host.coverage(), HostJson::write);
    out.rows("clockChanges", host.clockChanges(), HostJson::write);
    out.rows("logons", host.logons(), HostJson::write);
    out.rows("commands", host.commands(), CommandJson::write);
    out.rows("jobs", host.jobs(), BitsUseJson::write);
    out.rows("uses", host.uses(), BitsUseJson::write);
    out.rows("evidence", host.evidence(), EvidenceRowJson::write);
  }

  static Host readHost(JsonIn in) {
    var host = new Host.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> host.name = in.text();
        case "aliases" -> host.aliases = in.rows(HostJson::readAlias);
        case "domain" -> host.domain = in.text();
        case "machineSid" -> host.machineSid = in.text();
        case "boots" -> host.boots = in.rows(HostJson::readBoot);
        case "bits" -> host.bits = Optional.of(in.row(HostJson::readBitsService));
        case "settings" -> host.settings = in.rows(HostJson::readSetting);
        case "coverage" -> host.coverage = in.rows(HostJson::readCoverage);
        case "clockChanges" -> host.clockChanges = in.rows(HostJson::readClockChange);
        case "logons" -> host.logons = in.rows(HostJson::readLogon);
        case "commands" -> host.commands = in.rows(CommandJson::readCommand);
        case "jobs" -> host.jobs = in.rows(BitsUseJson::readQueuedJob);
        case "uses" -> host.uses = in.rows(BitsUseJson::readBitsUse);
        case "evidence" -> host.evidence = in.rows(EvidenceRowJson::readEvidenceRow);
        default -> in.skip();
      }
    }
    return host.toHost();
  }

  static void write(Alias alias, JsonOut out) {
    out.text("name", alias.name());
    out.time("first", alias.first());
    out.time("last", alias.last());
  }

  static Alias readAlias(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        default -> in.skip();
      }
    }
    return new Alias(
        Incomplete.unless(name, "alias", "name"),
        Incomplete.unless(first, "alias", "first"),
        Incomplete.unless(last, "alias", "last"));
  }

  static void write(Boot boot, JsonOut out) {
    out.time("started", boot.started());
    out.time("stopped", boot.stopped());
    out.flag("clean", boot.clean());
    out.text("build", boot.build());
  }

  static Boot readBoot(JsonIn in) {
    Optional<Instant> started = Optional.empty();
    Optional<Instant> stopped = Optional.empty();
    Optional<Boolean> clean = Optional.empty();
    Optional<String> build = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "started" -> started = in.time();
        case "stopped" -> stopped = in.time();
        case "clean" -> clean = in.flag();
        case "build" -> build = in.text();
        default -> in.skip();
      }
    }
    return new Boot(started, stopped, clean, build);
  }

  static void write(Setting setting, JsonOut out) {
    out.text("name", setting.name());
    out.text("value", setting.value());
    out.time("time", setting.time());
    out.text("how", setting.how());
    out.texts("evidence", setting.evidence());
  }

  static Setting readSetting(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<String> value = Optional.empty();
    Optional<Instant> time = Optional.empty();
    Optional<String> how = Optional.empty();
    List<String> evidence = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "value" -> value = in.text();
        case "time" -> time = in.time();
        case "how" -> how = in.text();
        case "evidence" -> evidence = in.texts();
        default -> in.skip();
      }
    }
    return new Setting(
        Incomplete.unless(name, "setting", "name"),
        Incomplete.unless(value, "setting", "value"),
        time,
        how,
        evidence);
  }

  static void write(ServiceRun serviceRun, JsonOut out) {
    out.number("processId", serviceRun.processId());
    out.time("started", serviceRun.started());
    out.time("stopped", serviceRun.stopped());
    out.text("commandLine", serviceRun.commandLine());
    out.flag("shared", serviceRun.shared());
    out.text("how", serviceRun.how());
  }

  static ServiceRun readServiceRun(JsonIn in) {
    var serviceRun = new ServiceRun.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "processId" -> serviceRun.processId = in.number();
        case "started" -> serviceRun.started = in.time();
        case "stopped" -> serviceRun.stopped = in.time();
        case "commandLine" -> serviceRun.commandLine = in.text();
        case "shared" -> serviceRun.shared = in.flag();
        case "how" -> serviceRun.how = in.text();
        default -> in.skip();
      }
    }
    return serviceRun.toServiceRun();
  }

  static void write(Coverage coverage, JsonOut out) {
    out.text("source", coverage.source());
    out.word("status", coverage.status());
    out.time("first", coverage.first());
    out.time("last", coverage.last());
    out.number("records", coverage.records());
    out.counts("events", coverage.events());
    out.texts("lacks", coverage.lacks());
    out.rows("gaps", coverage.gaps(), HostJson::write);
    out.flag("wrapped", coverage.wrapped());
    out.number("size", coverage.size());
    out.number("maxSize", coverage.maxSize());
    out.number("days", coverage.days());
    out.text("note", coverage.note());
    out.texts("evidence", coverage.evidence());
  }

  static Coverage readCoverage(JsonIn in) {
    var coverage = new Coverage.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "source" -> coverage.source = in.text();
        case "status" -> coverage.status = in.word(CoverageStatus.values());
        case "first" -> coverage.first = in.time();
        case "last" -> coverage.last = in.time();
        case "records" -> coverage.records = in.number();
        case "events" -> coverage.events = in.countsById();
        case "lacks" -> coverage.lacks = in.texts();
        case "gaps" -> coverage.gaps = in.rows(HostJson::readGap);
        case "wrapped" -> coverage.wrapped = in.flag();
        case "size" -> coverage.size = in.number();
        case "maxSize" -> coverage.maxSize = in.number();
        case "days" -> coverage.days = in.number();
        case "note" -> coverage.note = in.text();
        case "evidence" -> coverage.evidence = in.texts();
        default -> in.skip();
      }
    }
    return coverage.toCoverage();
  }

  static void write(Gap gap, JsonOut out) {
    out.number("from", gap.from());
    out.number("to", gap.to());
    out.time("first", gap.first());
    out.time("last", gap.last());
    out.word("why", gap.why());
  }

  static Gap readGap(JsonIn in) {
    var gap = new Gap.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "from" -> gap.from = in.number();
        case "to" -> gap.to = in.number();
        case "first" -> gap.first = in.time();
        case "last" -> gap.last = in.time();
        case "why" -> gap.why = in.word(GapWhy.values());
        default -> in.skip();
      }
    }
    return gap.toGap();
  }

  static void write(ClockChange clockChange, JsonOut out) {
    out.time("time", clockChange.time());
    out.time("from", clockChange.from());
    out.time("to", clockChange.to());
    out.rowIfAny("by", clockChange.by(), HostJson::write);
    out.text("how", clockChange.how());
    out.texts("evidence", clockChange.evidence());
  }

  static ClockChange readClockChange(JsonIn in) {
    Optional<Instant> time = Optional.empty();
    Optional<Instant> from = Optional.empty();
    Optional<Instant> to = Optional.empty();
    Optional<ChangedBy> by = Optional.empty();
    Optional<String> how = Optional.empty();
    List<String> evidence = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> time = in.time();
        case "from" -> from = in.time();
        case "to" -> to = in.time();
        case "by" -> by = Optional.of(in.row(HostJson::readChangedBy));
        case "how" -> how = in.text();
        case "evidence" -> evidence = in.texts();
        default -> in.skip();
      }
    }
    return new ClockChange(
        Incomplete.unless(time, "clock change", "time"),
        from,
        to,
        by,
        Incomplete.unless(how, "clock change", "how"),
        evidence);
  }

  static void write(ChangedBy changedBy, JsonOut out) {
    out.text("user", changedBy.user());
    out.text("image", changedBy.image());
  }

  static ChangedBy readChangedBy(JsonIn in) {
    Optional<String> user = Optional.empty();
    Optional<String> image = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "user" -> user = in.text();
        case "image" -> image = in.text();
        default -> in.skip();
      }
    }
    return new ChangedBy(user, image);
  }

  static void write(BitsService bitsService, JsonOut out) {
    out.rows("runs", bitsService.runs(), HostJson::write);
    out.text("startType", bitsService.startType());
    out.text("image", bitsService.image());
    out.text("serviceDll", bitsService.serviceDll());
    out.text("account", bitsService.account());
    out.text("state", bitsService.state());
    out.text("version", bitsService.version());
    out.word("peerCaching", bitsService.peerCaching());
    out.word("branchCache", bitsService.branchCache());
    out.texts("peers", bitsService.peers());
    out.rows("startTypeChanges", bitsService.startTypeChanges(), HostJson::write);
    out.number("toggles", bitsService.toggles());
    out.rows("queueNotEmpty", bitsService.queueNotEmpty(), DocumentJson::write);
  }

  static BitsService readBitsService(JsonIn in) {
    var bitsService = new BitsService.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "runs" -> bitsService.runs = in.rows(HostJson::readServiceRun);
        case "startType" -> bitsService.startType = in.text();
        case "image" -> bitsService.image = in.text();
        case "serviceDll" -> bitsService.serviceDll = in.text();
        case "account" -> bitsService.account = in.text();
        case "state" -> bitsService.state = in.text();
        case "version" -> bitsService.version = in.text();
        case "peerCaching" -> bitsService.peerCaching = in.word(Switch.values());
        case "branchCache" -> bitsService.branchCache = in.word(Switch.values());
        case "peers" -> bitsService.peers = in.texts();
        case "startTypeChanges" ->
            bitsService.startTypeChanges = in.rows(HostJson::readStartTypeChange);
        case "toggles" -> bitsService.toggles = in.number();
        case "queueNotEmpty" -> bitsService.queueNotEmpty = in.rows(DocumentJson::readSpan);
        default -> in.skip();
      }
    }
    return bitsService.toBitsService();
  }

  static void write(StartTypeChange startTypeChange, JsonOut out) {
    out.time("time", startTypeChange.time());
    out.text("from", startTypeChange.from());
    out.text("to", startTypeChange.to());
    out.text("by", startTypeChange.by());
    out.texts("evidence", startTypeChange.evidence());
  }

  static StartTypeChange readStartTypeChange(JsonIn in) {
    var startTypeChange = new StartTypeChange.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> startTypeChange.time = in.time();
        case "from" -> startTypeChange.from = in.text();
        case "to" -> startTypeChange.to = in.text();
        case "by" -> startTypeChange.by = in.text();
        case "evidence" -> startTypeChange.evidence = in.texts();
        default -> in.skip();
      }
    }
    return startTypeChange.toStartTypeChange();
  }

  static void write(Logon logon, JsonOut out) {
    out.text("user", logon.user());
    out.text("sid", logon.sid());
    out.time("started", logon.started());
    out.time("ended", logon.ended());
    out.number("type", logon.type());
    out.text("address", logon.address());
    out.text("workstation", logon.workstation());
    out.text("logonId", logon.logonId());
    out.text("linkedLogonId", logon.linkedLogonId());
    out.word("explains", logon.explains());
    out.text("transfer", logon.transfer());
    out.text("how", logon.how());
    out.texts("evidence", logon.evidence());
  }

  static Logon readLogon(JsonIn in) {
    var logon = new Logon.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "user" -> logon.user = in.text();
        case "sid" -> logon.sid = in.text();
        case "started" -> logon.started = in.time();
        case "ended" -> logon.ended = in.time();
        case "type" -> logon.type = in.number();
        case "address" -> logon.address = in.text();
        case "workstation" -> logon.workstation = in.text();
        case "logonId" -> logon.logonId = in.text();
        case "linkedLogonId" -> logon.linkedLogonId = in.text();
        case "explains" -> logon.explains = in.word(Explains.values());
        case "transfer" -> logon.transfer = in.text();
        case "how" -> logon.how = in.text();
        case "evidence" -> logon.evidence = in.texts();
        default -> in.skip();
      }
    }
    return logon.toLogon();
  }
}
