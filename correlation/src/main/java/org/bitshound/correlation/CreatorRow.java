package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Context;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Elevation;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.LogonSession;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Actor;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.Source;

/// What is known of the program that made a job, or would have: what event 3 says of it, what the
/// records of its start add, and what the command's own records say where no process is known.
final class CreatorRow {

  /// A script is shown up to here (CASEFILE, "creator").
  private static final int SCRIPT = 4096;

  /// LocalSystem, LocalService, NetworkService.
  private static final Set<String> SERVICE_SIDS = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");

  private final String path;
  private final Citations cite;
  private final Redaction redact;
  private final Creator.Draft creator = new Creator.Draft();

  CreatorRow(Citations cite, Redaction redact) {
    this("creator", cite, redact);
  }

  /// @param path where in the case it stands
  CreatorRow(String path, Citations cite, Redaction redact) {
    this.path = path;
    this.cite = cite;
    this.redact = redact;
  }

  /// {@return absent where nobody is known}
  Optional<Creator> creator() {
    boolean known =
        creator.image.isPresent()
            || creator.processId.isPresent()
            || creator.user.isPresent()
            || creator.sid.isPresent();
    return known ? Optional.of(creator.toCreator()) : Optional.empty();
  }

  /// Adds what event 3 says; its oldest layout names no program.
  CreatorRow add(JobCreated created) {
    Actor by = created.by();
    List<Source> event = List.of(created.source());
    creator.image = told("image", by.image(), event);
    creator.processId = by.processId();
    by.processId().ifPresent(id -> says("processId", event));
    creator.startKey = told("startKey", Numbers.unsigned(by.startKey()), event);
    creator.user = told("user", by.user(), event);
    creator.sid = told("sid", by.sid(), event);
    creator.kind = by.image().map(Programs::creatorClass);
    return this;
  }

  /// Adds what BITS' queue says: the path of the program, and no more.
  CreatorRow add(KeptJob queue) {
    if (creator.image.isEmpty()) {
      creator.image = told("image", queue.kept().creator(), List.of(queue.source()));
      creator.kind = creator.kind.or(() -> creator.image.map(Programs::creatorClass));
    } else if (creator.image.equals(queue.kept().creator())) {
      says("image", List.of(queue.source()));
    }
    return this;
  }

  /// Adds what the load of the program says of its signature.
  CreatorRow add(ImageLoaded loaded) {
    creator.signature =
        told("signature", Optional.of(OwnImages.signature(loaded)), List.of(loaded.source()));
    return this;
  }

  private <T> Optional<T> told(String name, Optional<T> value, List<Source> by) {
    value.ifPresent(known -> says(name, by));
    return value;
  }

  private void says(String name, List<Source> by) {
    cite.says(at(name), by);
  }

  private String at(String name) {
    return path + "." + name;
  }

  /// Adds what the process' own records say.
  CreatorRow add(SeenProcess process, Optional<Lineage> lineage, Match match, String how) {
    creator.match = Optional.of(match);
    creator.how = Optional.of(how);
    creator.image = creator.image.or(() -> said("image", process, Details::image));
    creator.kind = creator.kind.or(() -> creator.image.map(Programs::creatorClass));
    if (creator.processId.isEmpty()) {
      creator.processId = OptionalLong.of(process.processId());
      says("processId", process.sources());
    }
    creator.commandLine = said("commandLine", process, Details::commandLine).map(redact::text);
    creator.processGuid = said("processGuid", process, Details::processGuid);
    creator.started = Optional.of(process.started());
    says("started", process.sources());
    creator.user = creator.user.or(() -> said("user", process, all -> all.account().user()));
    creator.sid = creator.sid.or(() -> said("sid", process, all -> all.account().sid()));
    creator.logonId = said("logonId", process, all -> Numbers.hex(all.account().logonId()));
    creator.integrity =
        said("integrity", process, Details::integrity)
            .map(level -> Integrity.valueOf(level.name()));
    creator.elevation =
        said("elevation", process, Details::elevation).map(kind -> Elevation.valueOf(kind.name()));
    creator.originalFileName = said("originalFileName", process, Details::originalFileName);
    creator.hashes = said("hashes", process, Details::hashes).flatMap(CreatorRow::hashes);
    lineage.ifPresent(line -> creator.ancestors = ancestors(line));
    return this;
  }

  /// Adds what the command's records say beside its process: who gave it, and the script.
  CreatorRow add(CommandRecord command) {
    List<Source> sources = command.sources();
    if (creator.processId.isEmpty()) {
      creator.processId = command.processId();
      creator.processId.ifPresent(id -> says("processId", sources));
    }
    creator.user = creator.user.or(() -> told("user", command.user(), sources));
    creator.sid = creator.sid.or(() -> told("sid", command.sid(), sources));
    command.host().ifPresent(this::addHost);
    command
        .scriptText()
        .ifPresent(text -> {
          List<Source> script =
              command.script().map(block -> List.of(block.source())).orElse(sources);
          String shown = redact.text(text);
          creator.script = Optional.of(shown.substring(0, Math.min(SCRIPT, shown.length())));
          says("script", script);
          creator.scriptBlockId = command.script().flatMap(block -> block.blockId());
          creator.scriptBlockId.ifPresent(id -> says("scriptBlockId", script));
          creator.scriptSignature =
              told("scriptSignature", ScriptSignature.of(text, command.script()), script);
        });
    return this;
  }

  /// PowerShell says by which command line it was started itself.
  private void addHost(CmdletRan ran) {
    List<Source> source = List.of(ran.source());
    if (creator.image.isEmpty()) {
      creator.image = told("image", ran.hostApplication().map(Images::ofCommandLine), source);
      creator.kind = creator.kind.or(() -> creator.image.map(Programs::creatorClass));
    }
    if (creator.commandLine.isEmpty()) {
      creator.commandLine = told("commandLine", ran.hostApplication().map(redact::text), source);
    }
  }

  /// Adds what several programs share of which each may be the one that made the job.
  CreatorRow sharing(List<Creator> candidates) {
    creator.candidates = new ArrayList<>(candidates);
    SharedByCandidates.fill(creator, cite);
    return this;
  }

  /// Adds in what session it ran, and as whom: what its token, its account or its logon tell.
  CreatorRow inSession(Optional<SeenLogon> logon) {
    Optional<List<Source>> tellers =
        Stream.of("logonId", "elevation", "integrity", "sid")
            .map(this::at)
            .filter(cite::isSaid)
            .map(cite::tellers)
            .findFirst();
    if (tellers.isEmpty()) {
      return this;
    }
    LogonSession kind =
        logon.map(SeenLogon::kind).orElseGet(() -> sessionOfId().orElse(LogonSession.UNKNOWN));
    if (kind != LogonSession.UNKNOWN) {
      creator.session = Optional.of(kind);
      says("session", logon.map(SeenLogon::sources).orElseGet(tellers::get));
    }
    context(logon, kind).ifPresent(because -> says("context", tellers.get()));
    return this;
  }

  private Optional<LogonSession> sessionOfId() {
    return creator
        .logonId
        .map(id -> Long.parseUnsignedLong(id.substring(2), 16))
        .flatMap(LogonKinds::ofEveryWindows);
  }

  private Optional<String> context(Optional<SeenLogon> logon, LogonSession kind) {
    Context context = Context.UNKNOWN;
    String because = "";
    if (creator.sid.filter(SERVICE_SIDS::contains).isPresent() || kind == LogonSession.SERVICE) {
      context = Context.SERVICE;
      because = "an account of a service";
    } else if (creator.elevation.filter(Elevation.FULL::equals).isPresent()) {
      context = Context.ADMIN;
      because = "the full token of an administrator";
    } else if (creator.integrity.filter(CreatorRow::isHigh).isPresent()) {
      context = Context.ADMIN;
      because = "integrity " + creator.integrity.get().word();
    } else if (logon.flatMap(SeenLogon::elevated).orElse(false)) {
      context = Context.ADMIN;
      because = "an elevated logon session";
    } else if (creator.elevation.filter(Elevation.LIMITED::equals).isPresent()) {
      context = Context.USER;
      because = "the limited token of an administrator";
    } else if (creator.integrity.isPresent()) {
      context = Context.USER;
      because = "integrity " + creator.integrity.get().word();
    }
    if (context == Context.UNKNOWN) {
      return Optional.empty();
    }
    creator.context = Optional.of(context);
    creator.contextBecause = Optional.of(because);
    return creator.contextBecause;
  }

  private static boolean isHigh(Integrity integrity) {
    return integrity.compareTo(Integrity.HIGH) >= 0;
  }

  /// The first answer, with every record that gives just it.
  private <T> Optional<T> said(
      String name, SeenProcess process, Function<Details, Optional<T>> question) {
    Optional<T> answer = process.said(question);
    if (answer.isPresent()) {
      for (ProcessStarted each : process.sightings()) {
        if (question.apply(each.details()).equals(answer)) {
          says(name, List.of(each.source()));
        }
      }
    }
    return answer;
  }

  private List<Ancestor> ancestors(Lineage lineage) {
    var ancestors = new ArrayList<Ancestor>();
    for (Lineage.Ancestor each : lineage.ancestors()) {
      var above = new Ancestor.Draft();
      above.image = each.image();
      above.commandLine = each.commandLine().map(redact::text);
      above.processId = each.processId();
      above.started = each.process().map(SeenProcess::started);
      above.kind = each.image().map(image -> Programs.ancestorClass(image, each.commandLine()));
      boolean last = ancestors.size() == lineage.ancestors().size() - 1;
      above.gap = last && lineage.endsInGap() ? Optional.of(true) : Optional.empty();
      var tellers = new ArrayList<>(each.child().sources());
      each.process().ifPresent(process -> tellers.addAll(process.sources()));
      says("ancestors[" + ancestors.size() + "]", tellers);
      ancestors.add(above.toAncestor());
    }
    if (ancestors.isEmpty() && lineage.endsInGap()) {
      var unknown = new Ancestor.Draft();
      unknown.gap = Optional.of(true);
      ancestors.add(unknown.toAncestor());
    }
    return ancestors;
  }

  /// Reads `SHA1=…,MD5=…`; what is no hexadecimal number is none of ours.
  static Optional<Hashes> hashes(String text) {
    Optional<String> md5 = Optional.empty();
    Optional<String> sha1 = Optional.empty();
    Optional<String> sha256 = Optional.empty();
    Optional<String> imphash = Optional.empty();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf(',', from);
      end = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', from);
      if (equals >= from && equals < end) {
        Optional<String> value = hexDigits(text.substring(equals + 1, end));
        switch (text.substring(from, equals).strip().toUpperCase(Locale.ROOT)) {
          case "MD5" -> md5 = value;
          case "SHA1" -> sha1 = value;
          case "SHA256" -> sha256 = value;
          case "IMPHASH" -> imphash = value;
          default -> {} // Sysmon knows no other
        }
      }
      from = end + 1;
    }
    boolean any = md5.isPresent() || sha1.isPresent() || sha256.isPresent() || imphash.isPresent();
    return any ? Optional.of(new Hashes(md5, sha1, sha256, imphash)) : Optional.empty();
  }

  private static Optional<String> hexDigits(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < digits.length(); i++) {
      if (!HexFormat.isHexDigit(digits.charAt(i))) {
        return Optional.empty();
      }
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
  }
}
