package org.bitshound.intake.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.intake.traffic.Traffic.Line;
import org.bitshound.observation.SeenOnNetwork;
import org.jspecify.annotations.Nullable;

/// Lines that stand in several logs of traffic: exports that overlap, a log and its copy. What says
/// the same in all its values, to the byte, is one line with several places.
///
/// A line has no number. Within one log the same may well be said twice in one second, of two
/// requests: there each counts, and only the second in the next log is a copy of the second here.
/// Where times are finer than a second, two equal lines of one log are one as well.
final class LineCopies {
  /// Places that are told of one line: a log may say the same without end.
  private static final int MOST_PLACES = 100;

  private final Map<String, List<SeenOnNetwork>> byHost;
  private final Map<Said, List<Integer>> places = new HashMap<>(); // in the list of the host

  /// What one line says to one host.
  private record Said(String host, NetworkRecord record) {}

  /// @param byHost filled with the lines that are told
  LineCopies(Map<String, List<SeenOnNetwork>> byHost) {
    this.byHost = byHost;
  }

  /// Keeps the lines of the next log.
  ///
  /// @return how many of them are copies
  @SuppressWarnings("ReferenceEquality") // one line may be told to several hosts
  long keep(List<Line> lines) {
    var met = new HashMap<Said, Integer>(); // in this log
    long copies = 0;
    @Nullable NetworkRecord last = null;
    for (Line line : lines) {
      var said = new Said(line.host(), line.said());
      int before = met.merge(said, 1, Integer::sum) - 1;
      boolean copy = isCopy(line, said, before);
      copies += copy && line.said() != last ? 1 : 0;
      last = line.said();
    }
    return copies;
  }

  private boolean isCopy(Line line, Said said, int before) {
    List<Integer> known = places.computeIfAbsent(said, nobody -> new ArrayList<>(1));
    List<SeenOnNetwork> told = byHost.computeIfAbsent(line.host(), host -> new ArrayList<>());
    int same = isFine(said.record()) ? 0 : before;
    if (same >= known.size()) {
      known.add(told.size());
      told.add(line.seen());
      return false;
    }
    int at = known.get(same);
    if (told.get(at).source().alsoIn().size() < MOST_PLACES) {
      told.set(at, told.get(at).withCopy(line.seen().source().place()));
    }
    return true;
  }

  private static boolean isFine(NetworkRecord record) {
    return record.stamp().time().isPresent() && record.stamp().within().isEmpty();
  }
}
