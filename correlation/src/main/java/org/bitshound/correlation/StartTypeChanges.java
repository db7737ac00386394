package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.StartTypeChange;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// How the start type of the BITS service was changed: by BITS itself, between demand and auto, or
/// by somebody else. Mutable; one thread, the fold's.
///
/// System 7040 says who did it; the registry's value (Sysmon 13) does not, since `services.exe`
/// sets it for everybody. Where both tell of one change it is one.
final class StartTypeChanges {

  private static final String VALUE = "\\services\\bits\\start";

  /// Two logs write of one change within milliseconds; Sysmon lags behind on a busy machine.
  private static final Duration SAME_CHANGE = Duration.ofSeconds(10);

  /// One change, from one or two logs.
  private static final class Change {
    final Instant time;
    final Optional<String> from;
    final String to;
    Optional<String> by;
    boolean toggles;
    final List<Source> sources = new ArrayList<>(2);

    Change(Instant time, Optional<String> from, String to, Optional<String> by, boolean toggles) {
      this.time = time;
      this.from = from;
      this.to = to;
      this.by = by;
      this.toggles = toggles;
    }
  }

  private final List<Change> others = new ArrayList<>();
  private final List<Change> inOtherLanguages = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final List<Span> queueNotEmpty = new ArrayList<>();
  private Optional<String> type = Optional.empty();
  private @Nullable Change newest;
  private @Nullable Instant autoSince;
  private long toggles;

  void take(ServiceStartTypeChanged changed) {
    if (!ServiceRuns.isOfBits(changed) || changed.to().isEmpty()) {
      return;
    }
    Optional<StartType> from = StartType.of(changed.from());
    Optional<StartType> to = StartType.of(changed.to());
    // An export may have lost the account: then nothing says that it was another one.
    boolean bySystem = changed.bySid().isEmpty() || ServiceRuns.isBySystem(changed);
    boolean isToggle = bySystem && isWaitingType(from) && isWaitingType(to);
    var change =
        new Change(changed.time(), changed.from(), changed.to().get(), changed.bySid(), isToggle);
    Change same = sameAs(change);
    if (same == null) {
      begin(change);
      if (bySystem && to.isEmpty()) {
        changed.from().ifPresent(words::add);
        words.add(change.to);
        inOtherLanguages.add(change);
      } else {
        count(change, to);
      }
    } else if (!isToggle && same.toggles) { // the registry told first, and not by whom
      same.toggles = false;
      same.by = changed.bySid();
      toggles--;
      others.add(same);
    }
    (same == null ? change : same).sources.add(changed.source());
  }

  void take(RegistryValueSet set) {
    if (!set.target().toLowerCase(Locale.ROOT).endsWith(VALUE)) {
      return;
    }
    OptionalLong number = RegistryNumber.of(set.details());
    Optional<StartType> to = number.isEmpty() ? Optional.empty() : StartType.of(number.getAsLong());
    String word = to.map(StartType::words).or(set::details).orElse("");
    if (word.isEmpty()) {
      return;
    }
    var change = new Change(set.time(), type, word, Optional.empty(), isWaitingType(to));
    Change same = sameAs(change);
    if (same == null) {
      begin(change);
      count(change, to);
    }
    (same == null ? change : same).sources.add(set.source());
  }

  private void begin(Change change) {
    newest = change;
    type = Optional.of(change.to);
  }

  private @Nullable Change sameAs(Change change) {
    Change before = newest;
    boolean same =
        before != null
            && before.to.equals(change.to)
            && !change.time.isAfter(before.time.plus(SAME_CHANGE));
    return same ? before : null;
  }

  private void count(Change change, Optional<StartType> to) {
    if (!change.toggles) {
      others.add(change);
      autoSince = null;
      return;
    }
    toggles++;
    Instant since = autoSince;
    if (to.equals(Optional.of(StartType.AUTO))) {
      autoSince = change.time;
    } else if (since != null) {
      queueNotEmpty.add(new Span(since, change.time));
      autoSince = null;
    }
  }

  private static boolean isWaitingType(Optional<StartType> type) {
    return type.filter(known -> known != StartType.DISABLED).isPresent();
  }

  /// {@return the changes that are not BITS' own}
  ///
  /// A language whose words are not known has its toggling told by the account, as long as no more
  /// than two words take turns.
  private List<Change> byOthers() {
    var changes = new ArrayList<>(others);
    if (words.size() > 2) {
      changes.addAll(inOtherLanguages);
    }
    return changes;
  }

  List<Source> sources() {
    var all = new ArrayList<Source>();
    byOthers().forEach(change -> all.addAll(change.sources));
    return all;
  }

  boolean isEmpty() {
    return newest == null;
  }

  void write(BitsService.Draft service, Citations citations) {
    if (isEmpty()) {
      return;
    }
    service.startType = type;
    long own = toggles + (words.size() > 2 ? 0 : inOtherLanguages.size());
    service.toggles = OptionalLong.of(own);
    service.queueNotEmpty = queueNotEmpty;
    for (Change change : byOthers()) {
      var row = new StartTypeChange.Draft();
      row.time = Optional.of(change.time);
      row.from = change.from;
      row.to = Optional.of(change.to);
      row.by = change.by;
      row.evidence = citations.refs(change.sources);
      service.startTypeChanges.add(row.toStartTypeChange());
    }
  }
}
