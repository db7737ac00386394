package org.bitshound.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A Windows event as everybody sees it: what stands in `System`, and the values of `EventData` or
/// `UserData`. EVTX, XML, JSON and CSV readers all answer to it, so that nobody behind a reader
/// knows which file an event came from.
///
/// Values are text, as Windows renders them: whole numbers in decimal, hexadecimal types as
/// `0x1e00`, GUIDs in whatever case and braces the source has, times as
/// `2021-06-13T06:17:18.0443734Z`. Three states are told apart: a value that is not there is an
/// empty `Optional`, a value that is there and empty is `""`.
///
/// An event decodes when it is asked and may be bound to mapped evidence: use it while its reader
/// is open, on one thread.
public interface Event {

  /// {@return `System/Provider/@Name` as it stands; `""` where there is none}
  String provider();

  /// {@return `System/EventID`: 0 to 65535}
  int id();

  /// {@return `System/Version`; empty where the record has none (classic events of older systems)}
  OptionalLong version();

  /// {@return `System/Channel` as it stands; `""` where there is none}
  String channel();

  /// {@return `System/Computer` as it stands, with its domain; `""` where there is none}
  String computer();

  /// {@return `System/TimeCreated`, to 100 ns, UTC by the clock of the machine that wrote it}
  Instant time();

  /// {@return `System/EventRecordID`}
  long recordId();

  /// {@return `System/Execution/@ProcessID`: the process that logged, for many providers a service
  /// and not the actor}
  OptionalLong processId();

  /// {@return `System/Security/@UserID`, a SID as `S-1-…`}
  Optional<String> userId();

  /// {@return `System/Correlation/@ActivityID`, as rendered}
  Optional<String> activityId();

  /// {@return the value of the named `Data` of `EventData`, or of the element of that name in
  /// `UserData`; names are compared letter for letter, the first of equal names answers}
  Optional<String> value(String name);

  /// {@return the value at a position of `EventData` or `UserData`, named or not, counted from 0}
  Optional<String> value(int position);

  /// {@return the names of all values in document order; `""` for a `Data` without a name}
  List<String> names();
}
