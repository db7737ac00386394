package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// One attempt at one file: a start, a stop, or both.
///
/// @param started absent where the attempt failed before it began, as when a name is not resolved
/// @param stopped absent where the service was stopped or the log ends
record TransferRecords(Optional<TransferStarted> started, Optional<TransferStopped> stopped) {

  /// {@return what the records of the attempt say alike, the stop's first: it knows more}
  List<Transfer> said() {
    var said = new ArrayList<Transfer>(2);
    stopped.ifPresent(stop -> said.add(stop.transfer()));
    started.ifPresent(start -> said.add(start.transfer()));
    return said;
  }

  Optional<String> url() {
    return first(Transfer::url);
  }

  Optional<String> id() {
    return first(Transfer::id);
  }

  /// {@return by what the attempts of a job are put in order}
  Instant begin() {
    return started
        .<JobObservation>map(Function.identity())
        .or(() -> stopped)
        .orElseThrow(() -> new IllegalStateException("an attempt without a record"))
        .time();
  }

  <T> Optional<T> first(Function<Transfer, Optional<T>> question) {
    for (Transfer each : said()) {
      Optional<T> answer = question.apply(each);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
