package org.bitshound.intake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// Tells copies whose times were cut: a shipper that knows milliseconds writes a record under a time
/// that lies up to one of them before the record's own. To be asked in order of time; remembers no
/// more than the coarsest step of time holds.
final class CoarseTimes {
  private final Map<Key, Sighting> waiting = new HashMap<>();
  private final ArrayDeque<Sighting> inOrder = new ArrayDeque<>();

  private record Key(int log, long recordId, int eventId) {
    static Key of(Sighting one) {
      return new Key(one.stream().log, one.recordId(), one.eventId());
    }
  }

  /// Meets a record that has a number. Where it is a finer copy of one met before, that one is a
  /// copy, and takes its time.
  void meet(Sighting next) {
    while (!inOrder.isEmpty()
        && inOrder.getFirst().time() + inOrder.getFirst().stream().step() <= next.time()) {
      Sighting gone = inOrder.removeFirst();
      waiting.remove(Key.of(gone), gone);
    }
    Sighting coarse = waiting.get(Key.of(next));
    if (coarse != null && coarse.stream().step() > next.stream().step()) {
      coarse.stream().discount(coarse.eventId());
      coarse.stream().refine(coarse, next.time());
      waiting.remove(Key.of(coarse));
    }
    if (next.stream().step() > 1) {
      waiting.put(Key.of(next), next);
      inOrder.add(next);
    }
  }
}
