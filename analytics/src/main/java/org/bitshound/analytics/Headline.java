package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TransferFile;
import org.bitshound.remote.Credentials;
import org.bitshound.remote.RemoteName;

/// A case in one sentence: who had what fetched from where to where, and what became of it. What is
/// not known is left out or said to be unknown.
final class Headline {

  private Headline() {}

  static String of(Case.Draft one) {
    if (one.kind.filter(Kind.SIGN::equals).isPresent()) {
      return "Something on " + one.host.orElse("the host") + " speaks of the abuse of BITS.";
    }
    String deed = one.files.isEmpty() ? deedOfCommands(one) : deedOfFiles(one);
    String subject = who(one) + " had " + program(one) + " ";
    return one.job.isPresent()
        ? subject + deed + "; " + fate(one, one.job.get()) + "."
        : subject + deed + "; no job was seen.";
  }

  private static String who(Case.Draft one) {
    Optional<Account> owner = one.job.flatMap(Job::owner);
    return owner
        .flatMap(Account::name)
        .or(() -> one.creator.flatMap(Creator::user))
        .or(() -> owner.flatMap(Account::sid))
        .or(() -> one.creator.flatMap(Creator::sid))
        .orElse("An unknown account");
  }

  private static String program(Case.Draft one) {
    return one.creator
        .flatMap(Creator::image)
        .map(Headline::lastPart)
        .or(() -> one.commands.stream().map(Command::tool).findFirst())
        .orElse("an unknown program");
  }

  private static String deedOfFiles(Case.Draft one) {
    TransferFile file = one.files.getFirst();
    int more = one.files.size() - 1;
    String others = more == 0 ? "" : " and " + count(more, "more file");
    boolean sent = one.job.flatMap(Job::type).filter(type -> type != JobType.DOWNLOAD).isPresent();
    return sent
        ? "send " + file.destination().orElse("a file") + others + to(file.url())
        : fetch(file.url(), others, file.destination());
  }

  private static String deedOfCommands(Case.Draft one) {
    List<CommandAction> actions =
        one.commands.stream().flatMap(command -> command.actions().stream()).toList();
    Optional<CommandAction> fetching =
        actions.stream().filter(action -> action.source().isPresent()).findFirst();
    if (fetching.isPresent()) {
      return fetch(fetching.get().source(), "", fetching.get().destination());
    }
    return one.job
        .flatMap(Job::title)
        .or(() -> actions.stream().map(CommandAction::job).flatMap(Optional::stream).findFirst())
        .map(title -> "make the job \u201c" + title + "\u201d, whose files are not known")
        .orElse("make a job whose files are not known");
  }

  private static String fetch(Optional<String> url, String others, Optional<String> destination) {
    String where = destination.map(path -> " to " + path).orElse("");
    if (url.isEmpty()) {
      return "fetch a file" + others + where;
    }
    RemoteName name = RemoteName.of(url.get());
    if (name.host().isEmpty()) {
      return "copy " + Credentials.redactUrl(url.get()) + others + where;
    }
    String what = fileName(url.get()).orElse("a file");
    return "fetch " + what + others + " from " + new CitedName(name, List.of()).place() + where;
  }

  private static String to(Optional<String> url) {
    return url.map(RemoteName::of)
        .filter(name -> name.host().isPresent())
        .map(name -> " to " + new CitedName(name, List.of()).place())
        .orElse("");
  }

  /// The last part of a URL's path; absent where the path ends with a slash or there is none.
  private static Optional<String> fileName(String url) {
    int end = 0;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String path = url.substring(0, end);
    int authority = path.indexOf("://");
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    boolean inPath = slash > (authority < 0 ? 1 : authority + 2);
    return Optional.of(path.substring(slash + 1)).filter(name -> inPath && !name.isEmpty());
  }

  private static String fate(Case.Draft one, Job job) {
    return job.state().map(state -> fate(one, job, state)).orElse("what became of it is not known");
  }

  private static String fate(Case.Draft one, Job job, JobState state) {
    return switch (state) {
      case ACKNOWLEDGED -> "it was completed";
      case CANCELLED ->
          job.transferred().isPresent()
              ? "it was cancelled after the transfer"
              : "it was cancelled before it was done";
      case TRANSFERRED -> "the transfer is done, nobody completed the job";
      case ERROR, TRANSIENT_ERROR ->
          "it failed" + failure(one, job).map(code -> " with " + code).orElse("");
      case SUSPENDED -> "it was suspended when last seen";
      case QUEUED, CONNECTING, TRANSFERRING -> "it was " + state.word() + " when last seen";
    };
  }

  private static Optional<String> failure(Case.Draft one, Job job) {
    Stream<Code> ofFiles = one.files.stream().map(TransferFile::result).flatMap(Optional::stream);
    return Stream.concat(job.error().map(JobError::code).stream(), ofFiles)
        .filter(code -> !isSuccess(code))
        .findFirst()
        .map(code -> code.code() + code.meaning().map(text -> ": " + text).orElse(""));
  }

  private static boolean isSuccess(Code code) {
    return code.code().equals("0x0") || code.code().equals("0x00000000");
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
