package org.bitshound.intake.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells copies whose times were cut: a shipper that knows milliseconds writes a record under a
/// time that lies up to one of them before the record's own. To be asked in order of time;
/// remembers no more than the coarsest step of time holds.
final class CoarseTimes {
  /// Copies of one record, the coarsest first.
  private final Map<Key, List<Sighting>> waiting = new HashMap<>();

  private final ArrayDeque<Sighting> inOrder = new ArrayDeque<>();

  private record Key(int log, long recordId, int eventId) {
    static Key of(Sighting one) {
      return new Key(one.stream().log, one.recordId(), one.eventId());
    }
  }

  /// Meets a record that has a number. Where it is a finer copy of one met before, that one is a
  /// copy, and takes its time.
  void meet(Sighting next) {
    forgetBefore(next.time());
    List<Sighting> copies = waiting.get(Key.of(next));
    if (copies != null && copies.getLast().stream().step() > next.stream().step()) {
      Sighting coarse = copies.getLast();
      coarse.stream().discount(coarse.eventId());
      copies.forEach(copy -> copy.stream().refine(copy, next.time()));
      copies.add(next);
    } else if (next.stream().step() > 1) {
      waiting.put(Key.of(next), new ArrayList<>(List.of(next)));
      inOrder.add(next);
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very sighting, and no equal one
  private void forgetBefore(long time) {
    while (!inOrder.isEmpty()
        && inOrder.getFirst().time() + inOrder.getFirst().stream().step() <= time) {
      Sighting gone = inOrder.removeFirst();
      List<Sighting> copies = waiting.get(Key.of(gone));
      if (copies != null && copies.getFirst() == gone) {
        waiting.remove(Key.of(gone));
      }
    }
  }
}
