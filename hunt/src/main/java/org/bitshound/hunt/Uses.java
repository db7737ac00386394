package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.BitsUse;
import org.bitshound.casefile.BitsUseWhat;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Verdict;

/// Who used BITS on a host, by program and user: what a rule against a program would have stopped.
/// Mutable; one thread.
final class Uses {
  private static final Set<String> TOOLS = Set.of("bitsadmin", "powershell");

  private record Key(BitsUseWhat what, String program, String user) {}

  private final Map<Key, BitsUse> uses = new HashMap<>();

  void add(Case one) {
    if (one.kind() == Kind.SIGN || one.first().equals(Case.NO_TIME)) {
      return;
    }
    Optional<Command> tool =
        one.commands().stream().filter(command -> TOOLS.contains(command.tool())).findFirst();
    if (tool.isPresent()) {
      Optional<CommandProcess> process = tool.get().process();
      add(
          one,
          BitsUseWhat.TOOL,
          process.flatMap(CommandProcess::image).orElse(tool.get().tool()),
          process.flatMap(CommandProcess::user),
          tool.map(Command::text));
    } else {
      one.creator().ifPresent(creator -> add(one, creator));
    }
    one.job()
        .flatMap(Job::notifyCommand)
        .flatMap(Notify::program)
        .ifPresent(program ->
            add(one, BitsUseWhat.NOTIFY_PROGRAM, program, Optional.empty(), Optional.empty()));
  }

  private void add(Case one, Creator creator) {
    boolean isTool =
        creator
            .kind()
            .filter(kind -> kind == CreatorClass.BITSADMIN || kind == CreatorClass.POWERSHELL)
            .isPresent();
    boolean isService = creator.kind().filter(CreatorClass.SERVICE_HOST::equals).isPresent();
    if (isTool || (!isService && one.verdict() != Verdict.EXPECTED)) {
      creator
          .image()
          .ifPresent(image ->
              add(
                  one,
                  isTool ? BitsUseWhat.TOOL : BitsUseWhat.CREATOR,
                  image,
                  creator.user(),
                  creator.commandLine()));
    }
  }

  private void add(
      Case one, BitsUseWhat what, String program, Optional<String> user, Optional<String> example) {
    Optional<String> who = user.or(() -> one.job().flatMap(Job::owner).flatMap(Account::name));
    var key =
        new Key(
            what,
            program.toLowerCase(Locale.ROOT),
            who.map(name -> name.toLowerCase(Locale.ROOT)).orElse(""));
    uses.merge(
        key, new BitsUse(what, program, who, 1, one.first(), one.last(), example), BitsUse::and);
  }

  /// {@return by what, program and user}
  List<BitsUse> all() {
    var all = new ArrayList<BitsUse>(uses.values());
    all.sort(
        Comparator.comparing(BitsUse::what)
            .thenComparing(BitsUse::program)
            .thenComparing(use -> use.user().orElse("")));
    return all;
  }
}
