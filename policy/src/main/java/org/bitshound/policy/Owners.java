package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Account;

/// Whose a job may be: kinds of accounts (`user`, `system` …), or accounts by name (`CORP\svc-*`)
/// or SID.
record Owners(List<String> kinds, List<Glob> accounts) {
  Owners {
    kinds = List.copyOf(kinds);
    accounts = List.copyOf(accounts);
  }

  static Owners of(List<String> texts) {
    var kinds = new ArrayList<String>();
    var accounts = new ArrayList<Glob>();
    for (String text : texts) {
      if (OwnerClass.isWord(text)) {
        kinds.add(text);
      } else {
        accounts.add(Glob.of(text));
      }
    }
    return new Owners(kinds, accounts);
  }

  /// {@return whether the account is one of them; absent where that cannot be told}
  Optional<Boolean> hold(Account account) {
    boolean named =
        accounts.stream()
            .anyMatch(glob ->
                account.name().filter(glob::matches).isPresent()
                    || account.sid().filter(glob::matches).isPresent());
    if (named) {
      return Optional.of(true);
    }
    Optional<Boolean> byKind = OwnerClass.of(account).map(kind -> kinds.contains(kind.word()));
    return byKind.isEmpty() && !accounts.isEmpty() ? Optional.of(false) : byKind;
  }

  boolean areServicesAlone() {
    return accounts.isEmpty() && !kinds.contains(OwnerClass.USER.word());
  }
}
