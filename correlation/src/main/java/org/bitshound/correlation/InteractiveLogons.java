package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The interactive logon sessions of one host, by account. Mutable; one thread, the fold's.
final class InteractiveLogons {

  /// How many are kept: a terminal server's year. Then the oldest goes.
  private static final int MOST = 50_000;

  private static final String SID = "S-1-";

  private final ArrayDeque<SeenLogon> all = new ArrayDeque<>();
  private final Map<String, ArrayDeque<SeenLogon>> byName = new HashMap<>();
  private final Map<String, Set<AccountName>> namesOfSid = new HashMap<>();

  int size() {
    return all.size();
  }

  /// {@return the session that had to go for this one}
  Optional<SeenLogon> add(SeenLogon logon) {
    all.add(logon);
    logon
        .user()
        .map(AccountName::of)
        .ifPresent(account -> {
          byName.computeIfAbsent(account.name(), name -> new ArrayDeque<>()).add(logon);
          logon
              .sid()
              .ifPresent(
                  sid -> namesOfSid.computeIfAbsent(sid, s -> new LinkedHashSet<>()).add(account));
        });
    return all.size() > MOST ? Optional.of(oldest()) : Optional.empty();
  }

  private SeenLogon oldest() {
    SeenLogon oldest = all.removeFirst();
    oldest.user().map(AccountName::of).ifPresent(account -> drop(account, oldest));
    return oldest;
  }

  private void drop(AccountName account, SeenLogon oldest) {
    byName.computeIfPresent(
        account.name(),
        (name, logons) -> {
          logons.remove(oldest); // it stands first
          return logons.isEmpty() ? null : logons;
        });
  }

  List<SeenLogon> of(String account, Instant from, Instant to) {
    var found = new LinkedHashSet<SeenLogon>();
    if (account.startsWith(SID)) {
      for (AccountName name : namesOfSid.getOrDefault(account, Set.of())) {
        for (SeenLogon logon : named(name, from, to)) {
          if (logon.sid().map(account::equals).orElse(true)) {
            found.add(logon);
          }
        }
      }
    } else {
      found.addAll(named(AccountName.of(account), from, to));
    }
    var inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparing(SeenLogon::began));
    return inOrder;
  }

  private List<SeenLogon> named(AccountName account, Instant from, Instant to) {
    var found = new ArrayList<SeenLogon>();
    for (SeenLogon logon : byName.getOrDefault(account.name(), new ArrayDeque<>())) {
      if (logon.meets(from, to) && AccountName.of(logon.user().orElse("")).mayBe(account)) {
        found.add(logon);
      }
    }
    return found;
  }
}
