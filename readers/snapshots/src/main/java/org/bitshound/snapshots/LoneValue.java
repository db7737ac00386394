package org.bitshound.snapshots;

import java.util.regex.Pattern;
import org.bitshound.bytes.ByteView;

/// A file that holds nothing but what `bitsadmin /rawreturn /getstate` prints, once or more often:
/// it names neither the job nor what was asked. Other values (numbers, names, addresses) do not
/// show that bitsadmin printed them.
public final class LoneValue {
  /// Words of fifty jobs.
  private static final int LONGEST = 1024;

  /// `ERROR` alone is anybody's word.
  private static final Pattern STATES =
      Pattern.compile(
          "(?:(?:QUEUED|CONNECTING|TRANSFERRING|SUSPENDED|TRANSIENT_ERROR|TRANSFERRED|ACKNOWLEDGED"
              + "|CANCELLED|CANCELED)\\s*+)++");

  private LoneValue() {}

  /// {@return whether a file that begins with these bytes is such a one}
  ///
  /// @param start all of it, where it is that short
  public static boolean is(ByteView start) {
    return start.size() > 0
        && start.size() <= LONGEST
        && STATES.matcher(Coding.text(start.copy(0, start.size()), defect -> {}).strip()).matches();
  }
}
