package org.bitshound.casefile.json;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.PrevalenceRow;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;

/// Cases: a writer and a reader each, field by field in the contract's order.
final class CaseJson {
  private CaseJson() {}

  static void write(Case one, JsonOut out) {
    writeToFiles(one, out);
    writeSpread(one.destinations(), one.prevalence(), out);
    writeFromNetwork(one, out);
  }

  /// The fields before those that say how common something is.
  static void writeToFiles(Case one, JsonOut out) {
    out.text("id", one.id());
    out.texts("formerIds", one.formerIds());
    out.word("kind", one.kind());
    out.text("host", one.host());
    out.time("first", one.first());
    out.time("last", one.last());
    out.text("headline", one.headline());
    out.word("verdict", one.verdict());
    out.word("severity", one.severity());
    out.rowIfAny("job", one.job(), JobJson::write);
    out.rowIfAny("creator", one.creator(), CreatorJson::write);
    out.rows("actors", one.actors(), CreatorJson::write);
    out.rowIfAny("attempt", one.attempt(), CommandJson::write);
    out.rows("commands", one.commands(), CommandJson::write);
    out.rows("files", one.files(), FileJson::write);
  }

  /// The fields that say how common something is.
  static void writeSpread(
      List<Destination> destinations, List<PrevalenceRow> prevalence, JsonOut out) {
    out.rows("destinations", destinations, DestinationJson::write);
    out.rows("prevalence", prevalence, PrevalenceJson::write);
  }

  /// The fields after them.
  static void writeFromNetwork(Case one, JsonOut out) {
    out.rows("network", one.network(), AftermathJson::write);
    out.rows("children", one.children(), AftermathJson::write);
    out.rows("followOn", one.followOn(), AftermathJson::write);
    out.rows("logon", one.logon(), HostJson::write);
    out.rows("detections", one.detections(), DetectionJson::write);
    out.rows("findings", one.findings(), JudgementJson::write);
    out.rows("explained", one.explained(), JudgementJson::write);
    out.rows("expectedBecause", one.expectedBecause(), JudgementJson::write);
    out.rows("contradictions", one.contradictions(), JudgementJson::write);
    out.rowsByName("inferred", one.inferred(), JudgementJson::write);
    out.rows("timeline", one.timeline(), JudgementJson::write);
    out.textsByName("sources", one.sources());
    out.rows("evidence", one.evidence(), EvidenceRowJson::write);
    out.flag("recovered", one.recovered());
    out.rows("actions", one.actions(), ActionJson::write);
  }

  static Case readCase(JsonIn in) {
    var one = new Case.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> one.id = in.text();
        case "formerIds" -> one.formerIds = in.texts();
        case "kind" -> one.kind = in.word(Kind.values());
        case "host" -> one.host = in.text();
        case "first" -> one.first = in.time();
        case "last" -> one.last = in.time();
        case "headline" -> one.headline = in.text();
        case "verdict" -> one.verdict = in.word(Verdict.values());
        case "severity" -> one.severity = in.word(Severity.values());
        case "job" -> one.job = Optional.of(in.row(JobJson::readJob));
        case "creator" -> one.creator = Optional.of(in.row(CreatorJson::readCreator));
        case "actors" -> one.actors = in.rows(CreatorJson::readJobActor);
        case "attempt" -> one.attempt = Optional.of(in.row(CommandJson::readAttempt));
        case "commands" -> one.commands = in.rows(CommandJson::readCommand);
        case "files" -> one.files = in.rows(FileJson::readTransferFile);
        case "destinations" -> one.destinations = in.rows(DestinationJson::readDestination);
        case "prevalence" -> one.prevalence = in.rows(PrevalenceJson::readPrevalenceRow);
        case "network" -> one.network = in.rows(AftermathJson::readNetworkUse);
        case "children" -> one.children = in.rows(AftermathJson::readChildProcess);
        case "followOn" -> one.followOn = in.rows(AftermathJson::readFollowOn);
        case "logon" -> one.logon = in.rows(HostJson::readLogon);
        case "detections" -> one.detections = in.rows(DetectionJson::readDetection);
        case "findings" -> one.findings = in.rows(JudgementJson::readFinding);
        case "explained" -> one.explained = in.rows(JudgementJson::readExplained);
        case "expectedBecause" -> one.expectedBecause = in.rows(JudgementJson::readExplanation);
        case "contradictions" -> one.contradictions = in.rows(JudgementJson::readContradiction);
        case "inferred" -> one.inferred = in.rowsByName(JudgementJson::readInference);
        case "timeline" -> one.timeline = in.rows(JudgementJson::readTimelineRow);
        case "sources" -> one.sources = in.textsByName();
        case "evidence" -> one.evidence = in.rows(EvidenceRowJson::readEvidenceRow);
        case "recovered" -> one.recovered = in.flag();
        case "actions" -> one.actions = in.rows(ActionJson::readAction);
        default -> in.skip();
      }
    }
    return one.toCase();
  }
}
