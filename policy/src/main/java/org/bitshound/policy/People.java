package org.bitshound.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;

/// Everybody whom a case names as acting: the job's owner, the maker's user, the users of commands.
record People(Set<String> names) {

  static People of(Case one) {
    Optional<Account> owner = one.job().flatMap(Job::owner);
    Stream<Optional<String>> ofCommands =
        one.commands().stream()
            .map(Command::process)
            .map(each -> each.flatMap(CommandProcess::user));
    var names = new LinkedHashSet<String>();
    Stream.concat(
            Stream.of(
                owner.flatMap(Account::name).or(() -> owner.flatMap(Account::sid)),
                one.creator().flatMap(Creator::user).or(() -> one.creator().flatMap(Creator::sid))),
            ofCommands)
        .flatMap(Optional::stream)
        .forEach(names::add);
    return new People(names);
  }

  /// {@return whether anybody is named, and nobody else than these}
  boolean areAllAmong(List<Glob> accounts) {
    return !names.isEmpty() && names.stream().allMatch(name -> Comparison.any(accounts, name));
  }
}
