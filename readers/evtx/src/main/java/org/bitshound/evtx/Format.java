package org.bitshound.evtx;

/// What a dump writes, a record a line.
public enum Format {
  /// JSON lines: elements are objects, attributes stand in `#attributes`, `Data` of `EventData`
  /// under its own name.
  JSONL,
  /// XML as Windows renders it, without line breaks of its own.
  XML
}
