package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferFile;

/// A file that the case is about, and where it lies by what the evidence says.
///
/// @param place its field path: `files[0].destination`
/// @param path letter for letter; absent where no record names it
/// @param temporary of the transfer, where known
/// @param lies where it is
record SuspectFile(
    String place,
    Optional<String> path,
    Optional<String> temporary,
    Optional<String> url,
    Optional<String> sha256,
    OptionalLong size,
    Lies lies) {

  /// Where a file is.
  enum Lies {
    /// Under its own name.
    RELEASED,
    /// Under a temporary name beside it, until somebody completes the job.
    TEMPORARY,
    /// Under one of the two.
    EITHER,
    /// It was on this machine before: the job sends it.
    SENT,
    /// Nowhere, as far as is known: the job was cancelled, or the file deleted.
    GONE
  }

  /// More files of one case are told of as a number.
  static final int SINGLE = 20;

  /// {@return the files of a case, fetched ones first, then those that were copied from them}
  static List<SuspectFile> of(CaseFacts facts) {
    var files = new ArrayList<SuspectFile>();
    var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    List<TransferFile> fetched = facts.one().files();
    for (int at = 0; at < fetched.size(); at++) {
      SuspectFile file = fetched(facts, fetched.get(at), at);
      files.add(file);
      file.path().ifPresent(known::add);
    }
    if (facts.isAttempt()) {
      addNamed(facts, files, known);
    }
    addOffspring(facts, files, known);
    addPrograms(facts, files, known);
    return files;
  }

  private static SuspectFile fetched(CaseFacts facts, TransferFile file, int at) {
    return new SuspectFile(
        "files[" + at + "].destination",
        file.destination(),
        file.temporary(),
        file.url(),
        file.hashes().flatMap(Hashes::sha256),
        file.sizeTotal(),
        lies(facts, file));
  }

  private static Lies lies(CaseFacts facts, TransferFile file) {
    if (facts.sends()) {
      return Lies.SENT;
    }
    if (isLastDeleted(facts, file.destination())) {
      return Lies.GONE;
    }
    boolean used =
        facts.one().followOn().stream().anyMatch(use -> same(use.file(), file.destination()));
    if (used || facts.isIn(JobState.ACKNOWLEDGED)) {
      return Lies.RELEASED;
    }
    if (facts.isIn(JobState.CANCELLED)) {
      return Lies.GONE;
    }
    return facts.state().isPresent() ? Lies.TEMPORARY : Lies.EITHER;
  }

  private static boolean isLastDeleted(CaseFacts facts, Optional<String> path) {
    return facts.one().followOn().stream()
        .filter(use -> same(use.file(), path))
        .reduce((earlier, later) -> later)
        .filter(use -> use.action().equals("deleted"))
        .isPresent();
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
  }

  /// Of an attempt that has no file rows: what its commands name.
  private static void addNamed(CaseFacts facts, List<SuspectFile> files, Set<String> known) {
    var commands = facts.one().commands();
    for (int at = 0; at < commands.size(); at++) {
      List<CommandAction> actions = commands.get(at).actions();
      for (int i = 0; i < actions.size(); i++) {
        CommandAction action = actions.get(i);
        String place = "commands[" + at + "].actions[" + i + "].destination";
        if (action.destination().filter(known::add).isPresent()) {
          files.add(extra(place, action.destination(), action.source(), Lies.EITHER));
        }
      }
    }
  }

  /// What was run or loaded under another name than the fetched one.
  private static void addOffspring(CaseFacts facts, List<SuspectFile> files, Set<String> known) {
    List<FollowOn> uses = facts.one().followOn();
    for (int at = 0; at < uses.size(); at++) {
      Optional<String> file = uses.get(at).file();
      if (file.filter(known::add).isPresent()) {
        Lies lies = isLastDeleted(facts, file) ? Lies.GONE : Lies.RELEASED;
        files.add(extra("followOn[" + at + "].file", file, Optional.empty(), lies));
      }
    }
  }

  /// The program that BITS was to start, and one that is itself the finding; what came with Windows
  /// or stands among installed programs is no suspect by that alone.
  private static void addPrograms(CaseFacts facts, List<SuspectFile> files, Set<String> known) {
    facts
        .one()
        .job()
        .flatMap(Job::notifyCommand)
        .flatMap(Notify::program)
        .filter(SuspectFile::isForeign)
        .filter(known::add)
        .ifPresent(path -> files.add(program("job.notify.program", path)));
    facts
        .stranger()
        .filter(by -> isForeign(by.path()) && known.add(by.path()))
        .ifPresent(by -> files.add(program(by.place(), by.path())));
  }

  static boolean isForeign(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return LocalFile.of(path).isPresent()
        && !lower.startsWith("\\windows\\", 2)
        && !lower.startsWith("\\program files", 2);
  }

  private static SuspectFile program(String place, String path) {
    return extra(place, Optional.of(path), Optional.empty(), Lies.RELEASED);
  }

  private static SuspectFile extra(
      String place, Optional<String> path, Optional<String> url, Lies lies) {
    return new SuspectFile(
        place, path, Optional.empty(), url, Optional.empty(), OptionalLong.empty(), lies);
  }

  /// {@return its size for a sentence}
  Optional<String> sizeInWords() {
    return size.isPresent()
        ? Optional.of(String.format(Locale.ROOT, "%,d bytes", size.getAsLong()))
        : Optional.empty();
  }
}
