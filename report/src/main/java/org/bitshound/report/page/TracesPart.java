package org.bitshound.report.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.JobActor;
import org.bitshound.casefile.Logon;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Word;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// What other logs say of a case: who touched the job, the network, what was started, and the
/// logons that explain it.
final class TracesPart {
  private final Times times;

  TracesPart(Times times) {
    this.times = times;
  }

  Section network(Case one) {
    var rows = new ArrayList<List<Text>>();
    for (NetworkUse use : one.network()) {
      rows.add(
          List.of(
              use.time()
                  .map(this::time)
                  .orElseGet(() -> Text.quoted(use.localTime().orElse("unknown"))),
              Text.said(use.kind().word().replace('-', ' ')),
              destination(use),
              quoted(use.image().map(Wording::lastPart)),
              Text.said(rest(use)),
              refs(use.evidence())));
    }
    return table(
        "network", "Network", List.of("time", "kind", "to", "by", "more", "evidence"), rows);
  }

  private static Text destination(NetworkUse use) {
    if (use.url().isPresent()) {
      return Text.quoted(use.url().get());
    }
    String port = use.port().isPresent() ? ":" + use.port().getAsLong() : "";
    String addresses = String.join(", ", use.addresses());
    String name = use.destination().orElse(addresses);
    boolean both = use.destination().isPresent() && !addresses.isEmpty();
    boolean same = addresses.equals(name);
    return Text.host(name + port + (both && !same ? " (" + addresses + ")" : ""));
  }

  private static String rest(NetworkUse use) {
    var parts = new ArrayList<String>();
    use.method().ifPresent(parts::add);
    number("status ", use.status()).ifPresent(parts::add);
    use.answer().map("answer "::concat).ifPresent(parts::add);
    number("", use.bytes()).map(bytes -> bytes + " bytes").ifPresent(parts::add);
    use.userAgent().map("agent "::concat).ifPresent(parts::add);
    use.client().map("from "::concat).ifPresent(parts::add);
    use.match()
        .filter(match -> match != Match.EXACT)
        .map(match -> "a " + match.word() + " match")
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static Optional<String> number(String label, OptionalLong value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(label + Wording.number(value.getAsLong()));
  }

  Section actors(Case one) {
    var rows = new ArrayList<List<Text>>();
    for (JobActor actor : one.actors()) {
      rows.add(
          List.of(
              time(actor.time()),
              Text.said(actor.did().word().replace('-', ' ')),
              quoted(actor.user().or(actor::sid)),
              quoted(actor.image().map(image -> image + process(actor.processId()))),
              match(actor.match()),
              refs(actor.evidence())));
    }
    return table(
        "actors",
        "Who touched the job",
        List.of("time", "did", "user", "program", "match", "evidence"),
        rows);
  }

  private static String process(OptionalLong id) {
    return id.isPresent() ? " (process " + id.getAsLong() + ")" : "";
  }

  Section started(Case one) {
    var rows = new ArrayList<List<Text>>();
    for (ChildProcess child : one.children()) {
      rows.add(
          List.of(
              time(child.time()),
              Text.said("child of the BITS service host"),
              quoted(child.image()),
              quoted(child.commandLine()),
              quoted(child.user().or(child::sid)),
              Text.said(child.why().orElse("")),
              refs(child.evidence())));
    }
    for (FollowOn deed : one.followOn()) {
      rows.add(
          List.of(
              time(deed.time()),
              Text.said(deed.action().replace('-', ' ')),
              quoted(deed.image().or(deed::file)),
              quoted(deed.commandLine()),
              quoted(deed.user().or(deed::sid)),
              Text.said(deed.threat().orElse("")),
              refs(deed.evidence())));
    }
    return table(
        "started",
        "What was done with it",
        List.of("time", "what", "program or file", "command line", "user", "more", "evidence"),
        rows);
  }

  Section logons(Case one) {
    var rows = new ArrayList<List<Text>>();
    for (Logon logon : one.logon()) {
      rows.add(
          List.of(
              quoted(logon.user().or(logon::sid)),
              Text.said(logon.started().map(times::time).orElse("")),
              Text.said(logon.ended().map(times::time).orElse("")),
              Text.said(number("type ", logon.type()).orElse("")),
              logon.address().map(Text::host).orElseGet(() -> quoted(logon.workstation())),
              Text.said(logon.explains().map(Word::word).orElse("")),
              refs(logon.evidence())));
    }
    return table(
        "logons",
        "Logons",
        List.of("user", "from", "to", "type", "source", "explains", "evidence"),
        rows);
  }

  private static Section table(
      String id, String title, List<String> columns, List<List<Text>> rows) {
    return new Section(
        id, title, rows.isEmpty() ? List.of() : List.of(new Block.Table(columns, rows)));
  }

  private Text time(Instant time) {
    return Text.said(times.time(time));
  }

  static Text quoted(Optional<String> text) {
    return text.map(Text::quoted).orElseGet(Text::none);
  }

  private static Text match(Optional<Match> match) {
    return Text.said(match.map(Word::word).orElse(""));
  }

  static Text refs(List<String> refs) {
    return Text.said(String.join(" ", refs));
  }
}
