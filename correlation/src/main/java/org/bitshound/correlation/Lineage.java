package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;

/// The ancestors of a process, nearest first, by parent process id and time.
///
/// @param endsInGap whether there was somebody above the last one of whom no record tells
record Lineage(List<Ancestor> ancestors, boolean endsInGap) {

  /// Real trees have about ten levels; a loop among forged ids ends here.
  private static final int DEEPEST = 32;

  /// The two processes that no other one starts.
  private static final int IDLE = 0;

  private static final int SYSTEM = 4;

  Lineage {
    ancestors = List.copyOf(ancestors);
  }

  /// One process above another.
  ///
  /// @param process its own record of start; absent where only the child's record names it
  /// @param child the process below, whose record names this one
  record Ancestor(
      Optional<SeenProcess> process,
      OptionalLong processId,
      Optional<String> image,
      Optional<String> commandLine,
      SeenProcess child) {}

  static Lineage of(SeenProcess process, LiveProcesses processes) {
    var ancestors = new ArrayList<Ancestor>();
    SeenProcess child = process;
    while (ancestors.size() < DEEPEST) {
      Optional<Parent> named = parentOf(child);
      if (named.isEmpty() || named.get().processId().isEmpty()) {
        return new Lineage(ancestors, true);
      }
      Parent parent = named.get();
      long id = parent.processId().getAsLong();
      if (id == IDLE) {
        return new Lineage(ancestors, false);
      }
      Optional<SeenProcess> seen = record(parent, id, child, processes);
      ancestors.add(ancestor(parent, seen, child));
      if (seen.isEmpty()) {
        return new Lineage(ancestors, id != SYSTEM);
      }
      child = seen.get();
    }
    return new Lineage(ancestors, true);
  }

  /// The record of the parent's own start, unless its image says that the id was somebody else's.
  private static Optional<SeenProcess> record(
      Parent parent, long id, SeenProcess child, LiveProcesses processes) {
    return processes
        .at(id, child.started())
        .filter(seen -> !seen.equals(child))
        .filter(seen ->
            parent.image().isEmpty()
                || seen.image().isEmpty()
                || Images.same(parent.image(), seen.image()))
        .filter(seen -> mayBe(parent.processGuid(), seen.said(Details::processGuid)));
  }

  /// Sysmon names each process once; where one side has no name, the id must do.
  private static boolean mayBe(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
  }

  private static Ancestor ancestor(Parent parent, Optional<SeenProcess> seen, SeenProcess child) {
    return new Ancestor(
        seen,
        parent.processId(),
        seen.flatMap(SeenProcess::image).or(parent::image),
        seen.flatMap(process -> process.said(Details::commandLine)).or(parent::commandLine),
        child);
  }

  /// What the records of a process say of its parent, put together.
  private static Optional<Parent> parentOf(SeenProcess process) {
    Parent all = null;
    for (ProcessStarted sighting : process.sightings()) {
      Parent said = sighting.details().parent();
      all = all == null ? said : merged(all, said);
    }
    return Optional.ofNullable(all);
  }

  private static Parent merged(Parent one, Parent other) {
    return new Parent(
        one.processId().isPresent() ? one.processId() : other.processId(),
        one.image().or(other::image),
        one.commandLine().or(other::commandLine),
        one.processGuid().or(other::processGuid));
  }
}
