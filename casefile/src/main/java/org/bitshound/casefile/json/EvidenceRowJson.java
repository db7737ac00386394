package org.bitshound.casefile.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Recovered;

/// Rows of evidence: a writer and a reader each, field by field in the contract's order.
final class EvidenceRowJson {
  private EvidenceRowJson() {}

  static void write(EvidenceRow evidenceRow, JsonOut out) {
    out.text("ref", evidenceRow.ref());
    out.text("path", evidenceRow.path());
    out.number("record", evidenceRow.record());
    out.number("offset", evidenceRow.offset());
    out.time("time", evidenceRow.time());
    out.text("provider", evidenceRow.provider());
    out.number("eventId", evidenceRow.eventId());
    out.text("channel", evidenceRow.channel());
    out.text("item", evidenceRow.item());
    out.rows("alsoIn", evidenceRow.alsoIn(), EvidenceRowJson::write);
    out.duration("timeWithin", evidenceRow.timeWithin());
    out.rowIfAny("clock", evidenceRow.clock(), EvidenceFileJson::write);
    out.text("localTime", evidenceRow.localTime());
    out.word("recovered", evidenceRow.recovered());
    out.text("layout", evidenceRow.layout());
    out.text("source", evidenceRow.source());
  }

  static EvidenceRow readEvidenceRow(JsonIn in) {
    var evidenceRow = new EvidenceRow.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "ref" -> evidenceRow.ref = in.text();
        case "path" -> evidenceRow.path = in.text();
        case "record" -> evidenceRow.record = in.number();
        case "offset" -> evidenceRow.offset = in.number();
        case "time" -> evidenceRow.time = in.time();
        case "provider" -> evidenceRow.provider = in.text();
        case "eventId" -> evidenceRow.eventId = in.number();
        case "channel" -> evidenceRow.channel = in.text();
        case "item" -> evidenceRow.item = in.text();
        case "alsoIn" -> evidenceRow.alsoIn = in.rows(EvidenceRowJson::readCopy);
        case "timeWithin" -> evidenceRow.timeWithin = in.duration();
        case "clock" -> evidenceRow.clock = Optional.of(in.row(EvidenceFileJson::readClock));
        case "localTime" -> evidenceRow.localTime = in.text();
        case "recovered" -> evidenceRow.recovered = in.word(Recovered.values());
        case "layout" -> evidenceRow.layout = in.text();
        case "source" -> evidenceRow.source = in.text();
        default -> in.skip();
      }
    }
    return evidenceRow.toEvidenceRow();
  }

  static void write(Copy copy, JsonOut out) {
    out.text("path", copy.path());
    out.number("offset", copy.offset());
  }

  static Copy readCopy(JsonIn in) {
    Optional<String> path = Optional.empty();
    OptionalLong offset = OptionalLong.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "path" -> path = in.text();
        case "offset" -> offset = in.number();
        default -> in.skip();
      }
    }
    return new Copy(
        Incomplete.unless(path, "copy", "path"), Incomplete.unless(offset, "copy", "offset"));
  }
}
