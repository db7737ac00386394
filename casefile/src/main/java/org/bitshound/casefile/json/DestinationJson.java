package org.bitshound.casefile.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Classified;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Incomplete;

/// Destinations: a writer and a reader each, field by field in the contract's order.
final class DestinationJson {
  private DestinationJson() {}

  static void write(Destination destination, JsonOut out) {
    out.text("host", destination.host());
    out.text("address", destination.address());
    out.number("port", destination.port());
    out.text("scheme", destination.scheme());
    out.text("registrableDomain", destination.registrableDomain());
    out.text("hostUnicode", destination.hostUnicode());
    out.texts("classes", destination.classes());
    out.flag("newlySeen", destination.newlySeen());
    out.number("hostsInCollection", destination.hostsInCollection());
    out.rowIfAny("prevalence", destination.prevalence(), PrevalenceJson::write);
    out.rows("classified", destination.classified(), DestinationJson::write);
    out.rowIfAny("approval", destination.approval(), DestinationJson::write);
    out.rows("intel", destination.intel(), IntelJson::write);
  }

  static Destination readDestination(JsonIn in) {
    var destination = new Destination.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "host" -> destination.host = in.text();
        case "address" -> destination.address = in.text();
        case "port" -> destination.port = in.number();
        case "scheme" -> destination.scheme = in.text();
        case "registrableDomain" -> destination.registrableDomain = in.text();
        case "hostUnicode" -> destination.hostUnicode = in.text();
        case "classes" -> destination.classes = in.texts();
        case "newlySeen" -> destination.newlySeen = in.flag();
        case "hostsInCollection" -> destination.hostsInCollection = in.number();
        case "prevalence" ->
            destination.prevalence = Optional.of(in.row(PrevalenceJson::readPrevalence));
        case "classified" -> destination.classified = in.rows(DestinationJson::readClassified);
        case "approval" ->
            destination.approval = Optional.of(in.row(DestinationJson::readApproval));
        case "intel" -> destination.intel = in.rows(IntelJson::readIntel);
        default -> in.skip();
      }
    }
    return destination.toDestination();
  }

  static void write(Classified classified, JsonOut out) {
    out.text("class", classified.kind());
    out.text("list", classified.list());
    out.text("date", classified.date());
    out.text("entry", classified.entry());
  }

  static Classified readClassified(JsonIn in) {
    var classified = new Classified.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "class" -> classified.kind = in.text();
        case "list" -> classified.list = in.text();
        case "date" -> classified.date = in.text();
        case "entry" -> classified.entry = in.text();
        default -> in.skip();
      }
    }
    return classified.toClassified();
  }

  static void write(Approval approval, JsonOut out) {
    out.word("status", approval.status());
    out.text("entry", approval.entry());
    out.number("of", approval.of());
  }

  static Approval readApproval(JsonIn in) {
    Optional<ApprovalStatus> status = Optional.empty();
    Optional<String> entry = Optional.empty();
    OptionalLong of = OptionalLong.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "status" -> status = in.word(ApprovalStatus.values());
        case "entry" -> entry = in.text();
        case "of" -> of = in.number();
        default -> in.skip();
      }
    }
    return new Approval(
        Incomplete.unless(status, "approval", "status"),
        entry,
        Incomplete.unless(of, "approval", "of"));
  }
}
