package org.bitshound.hunt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bitshound.casefile.Brief;

/// What many cases are called, made by and fetch from, each held once: a brief is held of every
/// case, and in a collection nearly all of it is what others have. Safe for several threads.
final class BriefParts {
  private final ConcurrentHashMap<Optional<String>, Optional<String>> texts =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<String>, List<String>> lists = new ConcurrentHashMap<>();

  /// {@return an equal brief that shares its parts with others}
  Brief shared(Brief one) {
    return new Brief(
        one.id(),
        one.kind(),
        once(Optional.of(one.host()), texts).orElseThrow(),
        one.first(),
        one.last(),
        one.verdict(),
        one.severity(),
        one.recovered(),
        once(one.title(), texts),
        one.state(),
        once(one.image(), texts),
        once(one.remotes(), lists),
        once(one.analytics(), lists),
        once(one.entry(), texts));
  }

  private static <T> T once(T value, ConcurrentHashMap<T, T> known) {
    T before = known.putIfAbsent(value, value);
    return before == null ? value : before;
  }
}
