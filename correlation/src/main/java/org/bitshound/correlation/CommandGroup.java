package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.command.Action;
import org.bitshound.command.Because;
import org.bitshound.command.Effect;
import org.bitshound.command.Verb;

/// Commands of one user that speak of one job, with no new making in between; or one transfer.
/// Where BITS logged the job they belong to its case, else they are a case of their own. Mutable;
/// one thread, the fold's.
final class CommandGroup {

  private static final Duration AT_WORK = Duration.ofMinutes(2);

  private final List<CommandRecord> commands = new ArrayList<>();

  /// Sorts commands into groups.
  ///
  /// @param inOrder in order of time
  static List<CommandGroup> of(List<CommandRecord> inOrder) {
    var groups = new ArrayList<CommandGroup>();
    for (CommandRecord each : inOrder) {
      if (speaksOfJobs(each)) {
        groupOf(each, groups).commands.add(each);
      }
    }
    return groups;
  }

  /// Help, versions and the like are no case; nor is a script that only says how it would be done.
  private static boolean speaksOfJobs(CommandRecord command) {
    boolean defines = command.reading().because().equals(Optional.of(Because.FUNCTION_NOT_CALLED));
    return !defines
        && command.reading().actions().stream().anyMatch(each -> each.verb() != Verb.HELP);
  }

  private static CommandGroup groupOf(CommandRecord command, List<CommandGroup> groups) {
    if (!command.reading().isTransfer() && !command.does(Verb.CREATE)) {
      for (CommandGroup each : groups.reversed()) {
        if (each.isContinuedBy(command)) {
          return each;
        }
      }
    }
    var begun = new CommandGroup();
    groups.add(begun);
    return begun;
  }

  /// A list of all jobs belongs to no job.
  private boolean isContinuedBy(CommandRecord command) {
    return !commands.getFirst().reading().isTransfer()
        && sameUser(command)
        && command.jobs().stream().anyMatch(this::names);
  }

  private boolean sameUser(CommandRecord command) {
    Optional<String> one = user();
    Optional<String> other = command.user();
    return one.isEmpty()
        || other.isEmpty()
        || AccountName.of(one.get()).mayBe(AccountName.of(other.get()));
  }

  private boolean names(String job) {
    return commands.stream().flatMap(each -> each.jobs().stream()).anyMatch(job::equalsIgnoreCase);
  }

  List<CommandRecord> commands() {
    return List.copyOf(commands);
  }

  /// {@return the command that makes the job; where none does, the first one}
  CommandRecord maker() {
    return commands.stream().filter(CommandRecord::makesAJob).findFirst().orElse(first());
  }

  CommandRecord first() {
    return commands.getFirst();
  }

  boolean makesAJob() {
    return commands.stream().anyMatch(CommandRecord::makesAJob);
  }

  /// {@return whether it tells something: who asks after his own jobs, or for help, does not}
  boolean isWorthACase() {
    return commands.stream()
        .flatMap(each -> each.reading().actions().stream())
        .anyMatch(each -> !looks(each.verb()) || tells(each));
  }

  private static boolean tells(Action action) {
    boolean ofAll = action.value().filter(value -> value.contains("all-users")).isPresent();
    return ofAll
        || action.verb() == Verb.SET_MACHINE_PROXY
        || action.verb() == Verb.REPAIR_SERVICE
        || action.verb() == Verb.PEER_CACHE;
  }

  /// {@return whether nothing in it would make or change a job}
  boolean onlyLooks() {
    return commands.stream()
        .flatMap(each -> each.reading().actions().stream())
        .allMatch(each -> looks(each.verb()));
  }

  private static boolean looks(Verb verb) {
    return verb.effect() == Effect.LOOKS || verb.effect() == Effect.NONE;
  }

  Instant from() {
    return commands.getFirst().time();
  }

  Instant to() {
    return commands.stream().map(CommandRecord::lastTold).max(Instant::compareTo).orElseThrow();
  }

  /// {@return until when its job is at work for sure: BITS' service may have to start, and transfers
  /// wait for a network}
  Instant atWorkUntil() {
    return to().plus(AT_WORK);
  }

  Optional<String> user() {
    return commands.stream().flatMap(each -> each.user().stream()).findFirst();
  }

  /// {@return the job's name or id as its maker gives it}
  Optional<String> job() {
    return maker().jobs().stream().findFirst();
  }

  /// {@return the addresses that it fetches from or sends to, lower case}
  List<String> remoteNames() {
    return commands.stream()
        .flatMap(each -> each.reading().actions().stream())
        .flatMap(each -> remoteName(each).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /// An upload's remote name is where it goes to.
  static Optional<String> remoteName(Action action) {
    return isUpload(action) ? action.destination() : action.source();
  }

  static Optional<String> localName(Action action) {
    return isUpload(action) ? action.source() : action.destination();
  }

  static boolean isUpload(Action action) {
    return action.value().filter(value -> value.startsWith("upload")).isPresent();
  }
}
