package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.AskWhom;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// A step, asked of a case, of a host, or of the collection.
///
/// @param subject the case; absent where a host or the collection is asked
/// @param host the case's host; absent for the collection
/// @param facts what the subject says, by field path
/// @param advice what the playbook says itself, for steps of kind `advice`
record Inquiry(
    PlaybookStep step,
    Optional<Case> subject,
    Optional<Host> host,
    Optional<Sight> sight,
    Facts facts,
    Optional<String> advice) {

  Case one() {
    return subject.orElseThrow();
  }

  /// {@return an answer to begin}
  Telling tell() {
    return new Telling(facts);
  }

  /// {@return the same, for what came after what the case shows}
  Inquiry later() {
    return new Inquiry(step, subject, host, sight.map(Sight::forLater), facts, advice);
  }

  boolean has(String path) {
    return facts.has(path);
  }

  Collecting collecting() {
    return new Collecting(host.map(Host::name).orElse("the host"));
  }

  /// {@return the sources of the step's first alternative that covers the time}
  List<Coverage> covering() {
    return sight.map(seen -> seen.covering(step.needs())).orElse(List.of());
  }

  /// {@return where a finding of an analytic stands, explained or not}
  Optional<String> finding(String analytic) {
    return facts.where("findings", "analytic", analytic).stream()
        .findFirst()
        .or(() -> facts.where("explained", "analytic", analytic).stream().findFirst());
  }

  /// {@return whether an entry of known software explains the case as a whole: nobody has to be
  /// asked then}
  boolean isKnownSoftware() {
    return facts.is("verdict", "expected")
        && !facts.where("expectedBecause", "list", "known-good").isEmpty();
  }

  /// {@return whether a database or a saved list holds the job: its record says all that BITS knew}
  boolean isInQueue() {
    return facts
        .text("job.seenIn")
        .filter(seen -> seen.contains("database") || seen.contains("snapshot"))
        .isPresent();
  }

  /// {@return where a contradiction of a kind stands}
  Optional<String> contradiction(String what) {
    return facts.where("contradictions", "what", what).stream().findFirst();
  }

  /// {@return what an analytic found, or that it found nothing}
  Reply found(String analytic, String nothing, String subject, String tells) {
    return finding(analytic)
        .<Reply>map(at -> tell().sayOf(at, "{.title}: {.why}.").value(true).told())
        .orElseGet(() -> none(nothing, "no", subject, tells));
  }

  /// {@return a question for a person; texts and facts lack what the case does not say}
  Reply ask(AskWhom whom, String text, String question, String policy, String... paths) {
    var shown = new ArrayList<String>();
    for (String path : paths) {
      if (facts.text(path).isPresent()) {
        shown.add(path);
      }
    }
    return new Reply.Asked(
        tell().say(text).told().text(),
        whom,
        tell().say(question).told().text(),
        shown,
        Optional.of(policy));
  }

  /// {@return that a source covers the time: what was seen is all that was logged}
  Reply seen(String sentence, String value) {
    return none(sentence, value, "", "");
  }

  /// {@return that it could not have been seen, which is an answer to the question whether it
  /// could}
  Reply blind(String value) {
    List<Sight.Blind> blinds = sight.map(seen -> seen.blinds(step.needs())).orElse(List.of());
    return Reply.Told.words(
            "It could not have been seen: "
                + String.join("; ", blinds.stream().map(Sight.Blind::text).toList())
                + ".")
        .valued(value)
        .by(blinds.stream().map(Sight.Blind::source).toList());
  }

  /// {@return what the sources of the step are called}
  String sourceNames() {
    return String.join(
        " or ",
        step.needs().stream()
            .flatMap(needs -> needs.sources().stream())
            .distinct()
            .map(Sources::name)
            .toList());
  }

  /// {@return what the evidence says of settings of the host, with what to set}
  Reply setting(List<String> names, String otherwise, String... sources) {
    Telling told = tell();
    for (String name : names) {
      told.each(
          facts.where("settings", "name", name), "{.name} is {.value}[, since {.time}].", "more");
    }
    return told.isEmpty()
        ? absent("what is set. " + otherwise, sources)
        : told.say(otherwise).told();
  }

  /// {@return how far sources cover the host, with what to set}
  Reply coverageRow(List<String> sources, String advice) {
    Telling told = tell();
    var there = new ArrayList<String>();
    for (String source : sources) {
      for (String row : facts.where("coverage", "source", source)) {
        there.add(source);
        told.sayOf(
            row,
            Sources.capital(source)
                + ": {.status}[, from {.first} to {.last}][, over {.days} days][, without"
                + " {.lacks}][, {.note}].");
      }
    }
    return told.isEmpty()
        ? absent("what is logged. " + advice, sources.toArray(String[]::new))
        : hostTold(told.say(advice), there.toArray(String[]::new));
  }

  /// {@return what was told of a host, resting on coverage rows}
  Reply hostTold(Telling told, String... sources) {
    return told.told().by(List.of(sources));
  }

  /// {@return that a host's evidence does not say}
  Reply absent(String subject, String... sources) {
    var collect = new ArrayList<PreparedCommand>();
    for (String source : sources) {
      collect.addAll(collecting().of(source));
    }
    return new Reply.Unknown(
        "The evidence does not say " + subject,
        UnknownBecause.ABSENT,
        List.of(sources),
        collect,
        List.of());
  }

  /// {@return what was told, or else that there was nothing to tell: a statement where the step's
  /// sources cover the time, else what cannot be known}
  ///
  /// @param nothing the sentence for "there was none", without its full stop
  /// @param subject what cannot be known: `who looked up the destination`
  /// @param tells what it would tell
  Reply orNone(Telling told, String nothing, String subject, String tells) {
    return told.isEmpty() ? none(nothing, "", subject, tells) : told.told();
  }

  /// {@return that there was none, with a check's value}
  Reply none(String nothing, String value, String subject, String tells) {
    List<Coverage> covering = covering();
    if (covering.isEmpty()) {
      return unknown(subject, tells);
    }
    List<String> spans = covering.stream().map(Sight::span).toList();
    Reply.Told told =
        Reply.Told.words(nothing + " (" + String.join("; ", spans) + ").")
            .by(covering.stream().map(Coverage::source).toList());
    return value.isEmpty() ? told : told.valued(value);
  }

  /// {@return that it cannot be known, with the reason of each source that the step needs}
  Reply unknown(String subject, String tells) {
    List<Sight.Blind> blinds = sight.map(seen -> seen.blinds(step.needs())).orElse(List.of());
    UnknownBecause because =
        blinds.isEmpty() ? UnknownBecause.NOT_RECORDED : blinds.getFirst().because();
    Set<String> missing = new LinkedHashSet<>();
    var collect = new ArrayList<PreparedCommand>();
    var reasons = new ArrayList<String>();
    for (Sight.Blind blind : blinds) {
      missing.add(blind.source());
      reasons.add(blind.text());
      collect(blind).stream().filter(row -> !collect.contains(row)).forEach(collect::add);
    }
    String why = reasons.isEmpty() ? "no source that is read says it" : String.join("; ", reasons);
    return new Reply.Unknown(
        "It cannot be known " + subject + ": " + why + ". " + capital(tells) + ".",
        because,
        List.copyOf(missing),
        collect,
        List.of());
  }

  /// {@return that it cannot be known, for a reason that is not coverage's}
  Reply unknown(
      UnknownBecause because, String text, List<String> missing, List<PreparedCommand> collect) {
    return new Reply.Unknown(text, because, missing, collect, List.of());
  }

  /// What was never written, or is gone from the host, only another's copy can bring.
  private List<PreparedCommand> collect(Sight.Blind blind) {
    return switch (blind.because()) {
      case ABSENT, AFTER_LOG, GAP, NOT_READ -> collecting().of(blind.source());
      case NOT_RECORDED, BEFORE_LOG -> List.of();
      case DISABLED,
          OPTION_OFF,
          CLEARED,
          DAMAGED,
          AMBIGUOUS,
          CONTRADICTED,
          NO_POLICY,
          NO_BASELINE,
          NO_INTEL ->
          List.of(
              collecting()
                  .words(
                      "What an event collector, an EDR or a backup holds of "
                          + Sources.name(blind.source())
                          + " of this host",
                      blind.source()));
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
