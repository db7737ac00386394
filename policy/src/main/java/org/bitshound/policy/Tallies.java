package org.bitshound.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Prevalence;

/// How common destinations, creators and titles are over many cases: on how many hosts each was
/// met, in how many jobs and attempts, of how many users, and when. Names are compared without
/// case. Not thread-safe.
public final class Tallies {

  /// What is counted.
  public enum Of {
    /// A remote host, by name or address.
    DESTINATION,
    /// The image of the program that made a job.
    CREATOR,
    /// A job's title.
    TITLE
  }

  private record Key(Of of, String value) {}

  private final Map<Key, Tally> tallies = new HashMap<>();

  /// Begins empty.
  public Tallies() {}

  /// Counts a case; signs are neither jobs nor attempts and count nowhere.
  public void add(Case one) {
    if (one.kind() != Kind.SIGN) {
      for (Destination each : one.destinations()) {
        host(each).ifPresent(host -> add(Of.DESTINATION, host, one));
      }
      one.creator().flatMap(Creator::image).ifPresent(image -> add(Of.CREATOR, image, one));
      one.job().flatMap(Job::title).ifPresent(title -> add(Of.TITLE, title, one));
    }
  }

  /// {@return what a destination is counted by; empty for a local path}
  public static Optional<String> host(Destination one) {
    return one.host().or(one::address);
  }

  private void add(Of of, String value, Case one) {
    tallies.computeIfAbsent(key(of, value), met -> new Tally()).add(one);
  }

  /// Counts what another counted of other cases.
  public void addAll(Tallies other) {
    other.tallies.forEach(
        (key, tally) -> tallies.computeIfAbsent(key, met -> new Tally()).addAll(tally));
  }

  /// {@return how common something is; empty where it was never met}
  ///
  /// @param hosts how many hosts there are in all
  public Optional<Prevalence> prevalence(Of of, String value, long hosts) {
    return Optional.ofNullable(tallies.get(key(of, value))).map(tally -> tally.of(hosts));
  }

  private static Key key(Of of, String value) {
    return new Key(of, value.toLowerCase(Locale.ROOT));
  }

  private static final class Tally {
    private Set<String> hosts = Set.of();
    private Set<String> users = Set.of();
    private long jobs;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(Case one) {
      hosts = with(one.host(), hosts);
      Optional<String> user = user(one);
      users = user.isPresent() ? with(user.get(), users) : users;
      jobs++;
      widen(one.first(), one.last());
    }

    void addAll(Tally other) {
      for (String host : other.hosts) {
        hosts = with(host, hosts);
      }
      for (String user : other.users) {
        users = with(user, users);
      }
      jobs += other.jobs;
      widen(other.first, other.last);
    }

    private void widen(Instant from, Instant until) {
      first = from.isBefore(first) ? from : first;
      last = until.isAfter(last) ? until : last;
    }

    Prevalence of(long all) {
      return new Prevalence(hosts.size(), all, jobs, users.size(), first, last, Optional.empty());
    }

    /// Most names were met on one host only: a set of one is small.
    private static Set<String> with(String value, Set<String> set) {
      if (set.contains(value)) {
        return set;
      }
      if (set.isEmpty()) {
        return Set.of(value);
      }
      Set<String> more = set.size() == 1 ? new HashSet<>(set) : set;
      more.add(value);
      return more;
    }

    /// A SID where it is known: one user has many spellings of a name.
    private static Optional<String> user(Case one) {
      return one.job()
          .flatMap(Job::owner)
          .flatMap(Tally::user)
          .or(() -> one.creator().flatMap(maker -> maker.sid().or(maker::user)));
    }

    private static Optional<String> user(Account owner) {
      return owner.sid().or(owner::name);
    }
  }
}
