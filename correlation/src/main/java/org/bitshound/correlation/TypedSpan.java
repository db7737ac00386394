package org.bitshound.correlation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.observation.TranscriptLines;

/// Between which times typed commands were given of which transcripts tell the local time, in a
/// zone that nobody knows: zones lie from 12 hours behind UTC to 14 hours before it. The console's
/// history tells not even that.
///
/// @param first the earliest possible time
/// @param last the latest
record TypedSpan(Instant first, Instant last) {
  static final String NAME = "localTimeOfAnyZone";

  private static final Duration BEFORE_UTC = Duration.ofHours(14);
  private static final Duration BEHIND_UTC = Duration.ofHours(12);
  private static final DateTimeFormatter SPELLING = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  /// {@return whether nothing tells when a group was typed}
  static boolean isUnknown(CommandGroup group) {
    return TypedCommands.isWithoutTime(group) && of(group).isEmpty();
  }

  /// {@return the span; empty where the commands have times, or nothing tells}
  static Optional<TypedSpan> of(CommandGroup group) {
    if (!TypedCommands.isWithoutTime(group)) {
      return Optional.empty();
    }
    List<Instant> times =
        group.commands().stream()
            .flatMap(command -> command.tellers().stream())
            .filter(TranscriptLines.class::isInstance)
            .map(TranscriptLines.class::cast)
            .flatMap(session -> localTimes(session).stream())
            .map(local -> local.toInstant(ZoneOffset.UTC))
            .sorted(Comparator.naturalOrder())
            .toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TypedSpan(times.getFirst().minus(BEFORE_UTC), times.getLast().plus(BEHIND_UTC)));
  }

  /// The command's own time, else start and end of its session. A start alone says no more than
  /// that the command came later.
  private static List<LocalDateTime> localTimes(TranscriptLines session) {
    Optional<LocalDateTime> own = session.lines().getFirst().at().flatMap(TypedSpan::read);
    Optional<LocalDateTime> started = session.started().flatMap(TypedSpan::read);
    Optional<LocalDateTime> ended = session.ended().flatMap(TypedSpan::read);
    if (own.isPresent() || started.isEmpty() || ended.isEmpty()) {
      return own.stream().toList();
    }
    return List.of(started.get(), ended.get());
  }

  private static Optional<LocalDateTime> read(String digits) {
    try {
      return Optional.of(LocalDateTime.parse(digits, SPELLING));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /// Gives a case the bounds, which no record says.
  void write(Case.Draft draft, CommandGroup group, Citations cite) {
    draft.first = Optional.of(first);
    draft.last = Optional.of(last);
    List<String> refs =
        cite.refs(
            group.commands().stream().flatMap(command -> command.sources().stream()).toList());
    draft.inferred.put("first", new Inference(NAME, Match.POSSIBLE, refs, List.of()));
    draft.inferred.put("last", new Inference(NAME, Match.POSSIBLE, refs, List.of()));
  }
}
