package org.bitshound.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;

/// What named accounts may do on named hosts with approved destinations: at any time (the admins of
/// a policy) or in a change window.
///
/// @param name of the window, or `admins`
/// @param why one sentence for a person
/// @param from a case must begin then or later; absent: at any time
/// @param to a case must end before
record Permission(
    String name,
    String why,
    List<Glob> users,
    List<Glob> hosts,
    Optional<Instant> from,
    Optional<Instant> to,
    List<String> explains) {
  /// What the work of an administrator trips.
  static final List<String> ORDINARY =
      List.of("bitsadmin-transfer", "process-intent", "reconnaissance", "userland-creator");

  private static final Set<String> WINDOW_KEYS =
      Set.of("name", "users", "hosts", "from", "to", "explains", "approved-by", "reason");

  Permission {
    users = List.copyOf(users);
    hosts = List.copyOf(hosts);
    explains = List.copyOf(explains);
  }

  static Permission ofAdmins(Section admins, List<Glob> userContext) {
    admins.only(Set.of("users", "hosts"));
    var users = new ArrayList<>(admins.globs("users"));
    users.addAll(userContext);
    return new Permission(
        "admins",
        "An account that uses BITS by hand, on a host where it may",
        users,
        admins.globs("hosts"),
        Optional.empty(),
        Optional.empty(),
        ORDINARY);
  }

  static Permission ofWindow(Section row) {
    row.only(WINDOW_KEYS);
    Answer answer = Answer.of(row);
    for (String key : List.of("users", "hosts")) {
      if (row.texts(key).isEmpty()) {
        row.fault(key, "a change window needs '" + key + "'");
      }
    }
    row.required("from");
    row.required("to");
    Optional<Instant> from = row.time("from");
    Optional<Instant> to = row.time("to");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      row.fault("to", "'to' must be later than 'from'");
    }
    return new Permission(
        row.required("name"),
        "A change window" + answer.inBrackets(),
        row.globs("users"),
        row.globs("hosts"),
        from,
        to,
        row.has("explains") ? row.texts("explains") : ORDINARY);
  }

  /// {@return the explanation, where host, everybody named and the times of the case are covered}
  ///
  /// Whether its destinations are approved is the policy's to say.
  Optional<Explanation> explain(Case one, People people) {
    boolean covered =
        Comparison.any(hosts, one.host())
            && people.areAllAmong(users)
            && from.map(begin -> !one.first().isBefore(begin)).orElse(true)
            && to.map(end -> one.last().isBefore(end)).orElse(true);
    return covered
        ? Optional.of(
            new Explanation(
                name, ExplainingList.POLICY, why, List.of("host"), List.of(), to, explains))
        : Optional.empty();
  }
}
