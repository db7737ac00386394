package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.ChangeHow;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.PropertyChanged;

/// A value of a job that was another before.
///
/// @param field its path in the case
/// @param from absent where the record names the property alone
record ValueChange(
    JobObservation record,
    String field,
    Optional<String> from,
    Optional<String> to,
    Actor by,
    ChangeHow how) {

  /// {@return what records say was changed}
  static List<ValueChange> of(List<JobObservation> inOrder) {
    var changes = new ArrayList<ValueChange>();
    Optional<String> title = Optional.empty();
    for (JobObservation each : inOrder) {
      if (each instanceof OwnershipTaken taken) {
        changes.add(
            new ValueChange(
                each,
                "job.owner",
                each.job().owner(),
                taken.by().user(),
                taken.by(),
                ChangeHow.RECORD));
      } else if (each instanceof PropertyChanged changed) {
        changes.add(
            new ValueChange(
                each,
                field(changed),
                Optional.empty(),
                Optional.empty(),
                Actor.unknown(),
                ChangeHow.RECORD));
      }
      Optional<String> now = JobLife.titleIn(each);
      if (now.isPresent() && title.isPresent() && !now.equals(title)) {
        changes.add(
            new ValueChange(
                each, "job.title", title, now, Actor.unknown(), ChangeHow.TWO_SIGHTINGS));
      }
      title = now.isPresent() ? now : title;
    }
    return changes;
  }

  /// BITS' property names begin with a capital letter, our field paths do not.
  private static String field(PropertyChanged changed) {
    return changed
        .property()
        .filter(name -> !name.isEmpty() && isPlainWord(name))
        .map(name -> "job." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .orElse("job");
  }

  private static boolean isPlainWord(String name) {
    return name.chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }
}
