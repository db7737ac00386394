package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.GroupUse;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Mitigation;
import org.bitshound.casefile.Needs;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookAttack;
import org.bitshound.casefile.PlaybookOpens;
import org.bitshound.casefile.PlaybookSource;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.PlaybookUsed;
import org.bitshound.casefile.StepKind;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.StepScope;

/// Playbooks but for their runs: a writer and a reader each, field by field in the contract's
/// order.
final class PlaybookJson {
  private PlaybookJson() {}

  /// Writes all fields but the last, `runs`.
  static void write(Playbook playbook, JsonOut out) {
    out.text("id", playbook.id());
    out.text("title", playbook.title());
    out.text("version", playbook.version());
    out.text("sha256", playbook.sha256());
    out.row("source", playbook.source(), PlaybookJson::write);
    out.row("attack", playbook.attack(), PlaybookJson::write);
    out.row("opens", playbook.opens(), PlaybookJson::write);
    out.rows("steps", playbook.steps(), PlaybookJson::write);
  }

  static Playbook readPlaybook(JsonIn in) {
    var playbook = new Playbook.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> playbook.id = in.text();
        case "title" -> playbook.title = in.text();
        case "version" -> playbook.version = in.text();
        case "sha256" -> playbook.sha256 = in.text();
        case "source" -> playbook.source = Optional.of(in.row(PlaybookJson::readPlaybookSource));
        case "attack" -> playbook.attack = Optional.of(in.row(PlaybookJson::readPlaybookAttack));
        case "opens" -> playbook.opens = Optional.of(in.row(PlaybookJson::readPlaybookOpens));
        case "steps" -> playbook.steps = in.rows(PlaybookJson::readPlaybookStep);
        case "runs" -> playbook.runs = in.rows(RunJson::readPlaybookRun);
        default -> in.skip();
      }
    }
    return playbook.toPlaybook();
  }

  static void write(PlaybookSource source, JsonOut out) {
    out.text("name", source.name());
    out.time("updated", source.updated());
    out.text("url", source.url());
  }

  static PlaybookSource readPlaybookSource(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<Instant> updated = Optional.empty();
    Optional<String> url = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "updated" -> updated = in.time();
        case "url" -> url = in.text();
        default -> in.skip();
      }
    }
    return new PlaybookSource(Incomplete.unless(name, "source", "name"), updated, url);
  }

  static void write(PlaybookAttack attack, JsonOut out) {
    out.text("version", attack.version());
    out.texts("techniques", attack.techniques());
    out.texts("tactics", attack.tactics());
    out.rows("mitigations", attack.mitigations(), PlaybookJson::write);
    out.rows("groups", attack.groups(), PlaybookJson::write);
  }

  static PlaybookAttack readPlaybookAttack(JsonIn in) {
    Optional<String> version = Optional.empty();
    List<String> techniques = List.of();
    List<String> tactics = List.of();
    List<Mitigation> mitigations = List.of();
    List<GroupUse> groups = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "version" -> version = in.text();
        case "techniques" -> techniques = in.texts();
        case "tactics" -> tactics = in.texts();
        case "mitigations" -> mitigations = in.rows(PlaybookJson::readMitigation);
        case "groups" -> groups = in.rows(PlaybookJson::readGroupUse);
        default -> in.skip();
      }
    }
    return new PlaybookAttack(version, techniques, tactics, mitigations, groups);
  }

  static void write(Mitigation mitigation, JsonOut out) {
    out.text("id", mitigation.id());
    out.text("name", mitigation.name());
    out.text("stix", mitigation.stix());
  }

  static Mitigation readMitigation(JsonIn in) {
    Optional<String> id = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<String> stix = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> id = in.text();
        case "name" -> name = in.text();
        case "stix" -> stix = in.text();
        default -> in.skip();
      }
    }
    return new Mitigation(
        Incomplete.unless(id, "mitigation", "id"),
        Incomplete.unless(name, "mitigation", "name"),
        stix);
  }

  static void write(GroupUse group, JsonOut out) {
    out.text("id", group.id());
    out.text("name", group.name());
    out.text("procedure", group.procedure());
  }

  static GroupUse readGroupUse(JsonIn in) {
    Optional<String> id = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<String> procedure = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> id = in.text();
        case "name" -> name = in.text();
        case "procedure" -> procedure = in.text();
        default -> in.skip();
      }
    }
    return new GroupUse(
        Incomplete.unless(id, "group", "id"),
        Incomplete.unless(name, "group", "name"),
        Incomplete.unless(procedure, "group", "procedure"));
  }

  static void write(PlaybookOpens opens, JsonOut out) {
    out.texts("analytics", opens.analytics());
    out.texts("playbooks", opens.playbooks());
  }

  static PlaybookOpens readPlaybookOpens(JsonIn in) {
    List<String> analytics = List.of();
    List<String> playbooks = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "analytics" -> analytics = in.texts();
        case "playbooks" -> playbooks = in.texts();
        default -> in.skip();
      }
    }
    return new PlaybookOpens(analytics, playbooks);
  }

  static void write(PlaybookStep step, JsonOut out) {
    out.text("id", step.id());
    out.word("phase", step.phase());
    out.text("title", step.title());
    out.text("text", step.text());
    out.word("kind", step.kind());
    out.word("scope", step.scope());
    out.rows("needs", step.needs(), PlaybookJson::write);
    out.texts("covers", step.covers());
  }

  static PlaybookStep readPlaybookStep(JsonIn in) {
    var step = new PlaybookStep.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> step.id = in.text();
        case "phase" -> step.phase = in.word(StepPhase.values());
        case "title" -> step.title = in.text();
        case "text" -> step.text = in.text();
        case "kind" -> step.kind = in.word(StepKind.values());
        case "scope" -> step.scope = in.word(StepScope.values());
        case "needs" -> step.needs = in.rows(PlaybookJson::readNeeds);
        case "covers" -> step.covers = in.texts();
        default -> in.skip();
      }
    }
    return step.toPlaybookStep();
  }

  static void write(Needs needs, JsonOut out) {
    out.texts("sources", needs.sources());
    out.numbers("events", needs.events());
    out.texts("notLacking", needs.notLacking());
  }

  static Needs readNeeds(JsonIn in) {
    List<String> sources = List.of();
    List<Long> events = List.of();
    List<String> notLacking = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "sources" -> sources = in.texts();
        case "events" -> events = in.numbers();
        case "notLacking" -> notLacking = in.texts();
        default -> in.skip();
      }
    }
    return new Needs(sources, events, notLacking);
  }

  static void write(PlaybookUsed used, JsonOut out) {
    out.text("id", used.id());
    out.text("sha256", used.sha256());
  }

  static PlaybookUsed readPlaybookUsed(JsonIn in) {
    Optional<String> id = Optional.empty();
    Optional<String> sha256 = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> id = in.text();
        case "sha256" -> sha256 = in.text();
        default -> in.skip();
      }
    }
    return new PlaybookUsed(
        Incomplete.unless(id, "playbook", "id"), Incomplete.unless(sha256, "playbook", "sha256"));
  }
}
