package org.bitshound.casefile.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Intel;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.IntelSays;

/// What lists say: a writer and a reader each, field by field in the contract's order.
final class IntelJson {
  private IntelJson() {}

  static void write(Intel intel, JsonOut out) {
    out.text("list", intel.list());
    out.number("line", intel.line());
    out.text("date", intel.date());
    out.text("value", intel.value());
    out.text("of", intel.of());
    out.word("says", intel.says());
    out.text("registered", intel.registered());
    out.text("source", intel.source());
    out.text("text", intel.text());
  }

  static Intel readIntel(JsonIn in) {
    var intel = new Intel.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "list" -> intel.list = in.text();
        case "line" -> intel.line = in.number();
        case "date" -> intel.date = in.text();
        case "value" -> intel.value = in.text();
        case "of" -> intel.of = in.text();
        case "says" -> intel.says = in.word(IntelSays.values());
        case "registered" -> intel.registered = in.text();
        case "source" -> intel.source = in.text();
        case "text" -> intel.text = in.text();
        default -> in.skip();
      }
    }
    return intel.toIntel();
  }

  static void write(IntelList list, JsonOut out) {
    out.text("name", list.name());
    out.text("sha256", list.sha256());
    out.text("format", list.format());
    out.text("date", list.date());
    out.number("entries", list.entries());
  }

  static IntelList readIntelList(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<String> sha256 = Optional.empty();
    Optional<String> format = Optional.empty();
    Optional<String> date = Optional.empty();
    OptionalLong entries = OptionalLong.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "sha256" -> sha256 = in.text();
        case "format" -> format = in.text();
        case "date" -> date = in.text();
        case "entries" -> entries = in.number();
        default -> in.skip();
      }
    }
    return new IntelList(
        Incomplete.unless(name, "list", "name"),
        Incomplete.unless(sha256, "list", "sha256"),
        format.orElse("csv"),
        date,
        entries.orElse(0));
  }
}
