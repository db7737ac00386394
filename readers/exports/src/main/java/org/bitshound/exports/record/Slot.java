package org.bitshound.exports.record;

/// What every record says of itself, under whatever name its form has for it.
public enum Slot {
  PROVIDER,
  CHANNEL,
  COMPUTER,
  EVENT_ID,
  VERSION,
  /// When the event was written, by the clock of whoever wrote the form.
  TIME,
  RECORD_ID,
  PROCESS_ID,
  USER_ID,
  ACTIVITY_ID,
  /// A second time, mostly that of the collector.
  STAMP,
  /// The whole event, in a form inside the form.
  RAW,
  /// The rendered text of the event.
  MESSAGE,
  /// The time that Sysmon has among its data, where it was found without the rest of it.
  UTC;

  static final int COUNT = values().length;
}
