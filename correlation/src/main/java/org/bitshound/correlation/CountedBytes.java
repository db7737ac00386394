package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.observation.NetworkCounted;

/// What SRUM counted for BITS in a job's time and for its owner. A row is of an hour or less, and
/// of all of the owner's jobs in it. Mutable; one thread, the fold's.
///
/// Source: docs/formats/srum.md.
final class CountedBytes {
  /// A row is written each hour, at a shutdown, and a minute late on a busy machine.
  private static final Duration HOUR = Duration.ofMinutes(62);

  private static final String BITS = "BITS";

  /// Some years of one machine's hours.
  private static final int MOST = 400_000;

  private static final Pattern VOLUME =
      Pattern.compile("^(?:\\\\device\\\\harddiskvolume\\d+|[a-z]:)", Pattern.CASE_INSENSITIVE);

  private final Capacity capacity = new Capacity("rows of SRUM", MOST);
  private final List<NetworkCounted> ofBits = new ArrayList<>();
  private final List<NetworkCounted> ofPrograms = new ArrayList<>();

  /// What was counted in the time of a case.
  record Counted(NetworkCounted by, NetworkBy who, Match match, String how) {}

  /// What a case transferred.
  ///
  /// @param from begin of the first transfer
  /// @param to end of the last
  /// @param owner SID; absent where no record says it
  /// @param creator the image
  record Work(Instant from, Instant to, Optional<String> owner, Optional<String> creator) {}

  void take(NetworkCounted counted) {
    boolean isBits = counted.service().filter(BITS::equalsIgnoreCase).isPresent();
    List<NetworkCounted> rows = isBits ? ofBits : ofPrograms;
    if ((isBits || counted.program().isPresent()) && capacity.takes(counted.source())) {
      rows.add(counted);
    }
  }

  /// {@return what was more than is held}
  Optional<LeftOut> leftOut() {
    return capacity.leftOut();
  }

  boolean isEmpty() {
    return ofBits.isEmpty() && ofPrograms.isEmpty();
  }

  /// {@return what was counted while a case was at work, by time}
  ///
  /// @param others what other cases of the host transferred
  List<Counted> of(Work work, List<Work> others) {
    var found = new ArrayList<Counted>();
    for (NetworkCounted each : ofBits) {
      if (meets(each, work) && isOwners(each, work)) {
        found.add(counted(each, work, others));
      }
    }
    for (NetworkCounted each : ofPrograms) {
      if (meets(each, work) && isCreators(each, work)) {
        found.add(
            new Counted(
                each,
                NetworkBy.CREATOR,
                Match.POSSIBLE,
                "SRUM counted the creator's own bytes in the hour before"));
      }
    }
    return found;
  }

  private static boolean meets(NetworkCounted row, Work work) {
    return !row.time().isBefore(work.from()) && !row.time().minus(HOUR).isAfter(work.to());
  }

  /// BITS' bytes are counted for the job's owner.
  private static boolean isOwners(NetworkCounted row, Work work) {
    return row.sid().isEmpty() || work.owner().isEmpty() || row.sid().equals(work.owner());
  }

  private static Counted counted(NetworkCounted row, Work work, List<Work> others) {
    boolean known = row.sid().isPresent() && row.sid().equals(work.owner());
    long more =
        others.stream()
            .filter(other -> !other.equals(work) && meets(row, other) && isOwners(row, other))
            .count();
    String how =
        "SRUM counted what BITS moved in the hour before"
            + row.sid().map(sid -> ", for " + sid).orElse("")
            + (more > 0 ? "; " + more + " other jobs of then are in it" : "");
    Match match = known && more == 0 ? Match.LIKELY : Match.POSSIBLE;
    return new Counted(row, NetworkBy.BITS_SERVICE, match, how);
  }

  private static boolean isCreators(NetworkCounted row, Work work) {
    return work.creator()
        .filter(image -> image.indexOf('\\') >= 0)
        .filter(image -> fromRoot(image).equals(fromRoot(row.program().orElse(""))))
        .isPresent();
  }

  private static String fromRoot(String path) {
    return VOLUME.matcher(path).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
