package org.bitshound.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Outcome;

/// Parts of a case in words, the same on the screen and in every report.
public final class CaseWords {
  private CaseWords() {}

  /// {@return whose the case is: the owner of the job, else who ran what made it}
  public static Optional<String> who(Case one) {
    Optional<String> owner = one.job().flatMap(Job::owner).flatMap(CaseWords::account);
    return owner
        .or(() -> one.creator().flatMap(Creator::user))
        .or(() -> one.creator().flatMap(Creator::sid))
        .or(() -> userOfCommands(one));
  }

  /// {@return as whom the job was made, where that is not its owner}
  public static Optional<String> madeAs(Case one) {
    Optional<String> owner = one.job().flatMap(Job::owner).flatMap(Account::name);
    return one.creator()
        .flatMap(Creator::user)
        .filter(user -> owner.filter(name -> !user.equalsIgnoreCase(name)).isPresent());
  }

  private static Optional<String> userOfCommands(Case one) {
    return one.commands().stream()
        .flatMap(command -> command.process().stream())
        .flatMap(process -> process.user().stream())
        .findFirst();
  }

  private static Optional<String> account(Account account) {
    return account
        .name()
        .map(name -> name + account.sid().map(sid -> " (" + sid + ")").orElse(""))
        .or(account::sid);
  }

  /// {@return what lists of intelligence say of what the case met, each once}
  public static List<String> intel(Case one) {
    return Stream.of(
            one.destinations().stream().flatMap(each -> each.intel().stream()),
            one.files().stream().flatMap(each -> each.intel().stream()),
            one.creator().stream().flatMap(each -> each.intel().stream()))
        .flatMap(some -> some)
        .map(said ->
            said.value()
                + ": "
                + said.says().word()
                + ", by "
                + said.list()
                + (said.line().isPresent() ? ", line " + said.line().getAsLong() : ""))
        .distinct()
        .toList();
  }

  /// {@return a trace that a transfer left on the network, and how sure it is the case's}
  public static String network(NetworkUse use, Times times) {
    String port = use.port().isPresent() ? ":" + use.port().getAsLong() : "";
    String to =
        use.url().orElse(use.destination().orElse(String.join(", ", use.addresses())) + port);
    return use.time().map(times::time).or(use::localTime).orElse("at an unknown time")
        + " "
        + use.kind().word().replace('-', ' ')
        + ": "
        + to
        + use.image().map(image -> ", by " + Wording.lastPart(image)).orElse("")
        + use.match()
            .filter(match -> match != Match.EXACT)
            .map(match -> ", a " + match.word() + " match")
            .orElse("");
  }

  /// {@return the program that made the job, and how sure that is}
  public static String maker(Creator creator) {
    var text = new StringBuilder(creator.image().orElse("an unknown program"));
    creator.processId().ifPresent(id -> text.append(" (process ").append(id).append(')'));
    creator
        .originalFileName()
        .filter(name -> !creator.image().map(Wording::lastPart).orElse("").equalsIgnoreCase(name))
        .ifPresent(name -> text.append(", originally named ").append(name));
    creator
        .integrity()
        .ifPresent(level -> text.append(", ").append(level.word()).append(" integrity"));
    creator
        .match()
        .filter(match -> match != Match.EXACT)
        .ifPresent(match -> text.append(", a ").append(match.word()).append(" match"));
    return text.toString();
  }

  /// The command line alone where it names the image itself.
  public static String ancestor(Ancestor one) {
    String image = one.image().orElse("an unknown program");
    Optional<String> command = one.commandLine();
    return command
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(image.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> image + command.map(": "::concat).orElse(""));
  }

  /// {@return what an attempt came to}
  public static String attempt(Attempt attempt) {
    String outcome =
        attempt.outcome() == Outcome.UNKNOWN
            ? "what came of it is not known"
            : attempt.outcome().word().replace('-', ' ');
    return outcome
        + attempt.because().map(word -> ": " + word.replace('-', ' ')).orElse("")
        + attempt.code().map(code -> ", " + Wording.code(code)).orElse("")
        + (attempt.count().orElse(1) > 1
            ? ", " + Wording.number(attempt.count().getAsLong()) + " times"
            : "");
  }

  /// {@return title, type, priority and GUID}
  public static String job(Job job) {
    var text = new StringBuilder(job.title().map(Wording::title).orElse("no title known"));
    job.type().ifPresent(type -> text.append(", ").append(type.word()));
    job.priority().ifPresent(priority -> text.append(", ").append(priority.word()));
    job.id().ifPresent(id -> text.append(", ").append(id));
    return text.toString();
  }

  /// {@return what BITS starts, and when}
  public static String notifyCommand(Notify notify) {
    return notify.program().orElse("an unknown program")
        + notify.arguments().map(" "::concat).orElse("")
        + " when the job ends or fails";
  }

  /// {@return what was changed from what to what, by whom and when}
  public static String change(JobChange change, Times times) {
    return change.field()
        + change.from().map(from -> " from " + from).orElse("")
        + change.to().map(to -> " to " + to).orElse("")
        + change.by().flatMap(by -> by.user().or(by::image)).map(by -> " by " + by).orElse("")
        + ", "
        + times.time(change.time());
  }

  /// A command line tells the program, unless it lacks its name, as those do that BITS starts.
  public static Optional<String> program(Optional<String> image, Optional<String> commandLine) {
    if (image.isEmpty() || commandLine.isEmpty()) {
      return commandLine.or(() -> image);
    }
    String path = image.get();
    String name = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    String stem = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    boolean named = commandLine.get().toLowerCase(Locale.ROOT).contains(stem);
    return named ? commandLine : Optional.of(path + " " + commandLine.get());
  }

  /// Which values no record says in so many words, and how surely they hold.
  public static Optional<String> inferred(Case one) {
    if (one.inferred().isEmpty()) {
      return Optional.empty();
    }
    var byRule = new TreeMap<String, List<String>>();
    for (Map.Entry<String, Inference> row : one.inferred().entrySet()) {
      String rule = row.getValue().match().word() + ", " + row.getValue().how();
      byRule.computeIfAbsent(rule, _ -> new ArrayList<>()).add(row.getKey());
    }
    var text = new StringBuilder();
    byRule.forEach((rule, fields) ->
        text.append(text.isEmpty() ? "" : "; ")
            .append(String.join(", ", fields))
            .append(" (")
            .append(rule)
            .append(')'));
    return Optional.of(text.toString());
  }
}
