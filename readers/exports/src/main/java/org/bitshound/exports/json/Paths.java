package org.bitshound.exports.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.jspecify.annotations.Nullable;

/// Which key of which shape says what: paths from the root of a record, found by hash. Nested keys
/// and keys with dots in them are the same path. Source: docs/formats/exports.md, "Names".
///
/// Immutable once made, so that any number of scanners may share one.
public final class Paths {
  /// Keys with dots that lead to data: the rest of the key is its name.
  private static final List<byte[]> PREFIXES =
      List.of(
          "winlog.event_data.".getBytes(StandardCharsets.UTF_8),
          "winlog.user_data.".getBytes(StandardCharsets.UTF_8),
          "event_data.".getBytes(StandardCharsets.UTF_8),
          "user_data.".getBytes(StandardCharsets.UTF_8),
          "EventData.".getBytes(StandardCharsets.UTF_8),
          "UserData.".getBytes(StandardCharsets.UTF_8),
          "data.win.eventdata.".getBytes(StandardCharsets.UTF_8));

  /// What a path leads to, beside a slot.
  public enum Sense {
    /// What the record says of itself.
    HEADER,
    /// The same, but only in shapes that keep the data apart: else it is data.
    HEADER_OR_DATA,
    /// An object whose members count as members of what holds it.
    WRAPPER,
    /// What holds the data.
    DATA,
    /// A list of values without names.
    LIST
  }

  /// One path.
  public record Entry(long hash, Sense sense, Slot slot, int rank, boolean stamp) {}

  /// The path of the record itself.
  static final long ROOT = 0;

  private static final int SIZE = 2048; // far more than there are

  private final @Nullable Entry[] table = new @Nullable Entry[SIZE];

  /// The table.
  public Paths() {
    header(
        Slot.PROVIDER,
        "winlog.provider_name",
        "System.Provider.Name",
        "System.Provider_attributes.Name");
    header(Slot.PROVIDER, "ProviderName", "SourceName", "Provider.Name", "Provider", "source_name");
    header(Slot.PROVIDER, "win.system.providerName", "EventSourceName", "event.provider");
    header(Slot.CHANNEL, "winlog.channel", "System.Channel", "Channel", "LogName", "log_name");
    header(Slot.CHANNEL, "win.system.channel", "EventLog");
    header(Slot.COMPUTER, "winlog.computer_name", "System.Computer", "Computer", "ComputerName");
    header(Slot.COMPUTER, "MachineName", "Hostname", "computer_name", "win.system.computer");
    header(Slot.COMPUTER, "HostName", "host.name", "host.hostname", "DeviceName", "host");
    header(Slot.EVENT_ID, "winlog.event_id", "System.EventID", "System.EventID.#text");
    header(Slot.EVENT_ID, "System.EventID.Value", "EventID", "EventId", "EventID.Value");
    header(Slot.EVENT_ID, "EventCode", "event_id", "win.system.eventID", "event.code");
    header(Slot.VERSION, "winlog.version", "System.Version", "Version", "win.system.version");
    header(Slot.TIME, "System.TimeCreated.SystemTime", "System.TimeCreated_attributes.SystemTime");
    header(Slot.TIME, "System.TimeCreated", "win.system.systemTime", "winlog.time_created");
    header(Slot.TIME, "TimeCreated", "TimeCreated.SystemTime", "TimeCreated.value", "SystemTime");
    header(Slot.TIME, "EventTime", "@timestamp", "TimeGenerated", "TimeWritten", "Timestamp");
    header(Slot.TIME, "_time", "timestamp");
    header(Slot.RECORD_ID, "winlog.record_id", "System.EventRecordID", "EventRecordID");
    header(Slot.RECORD_ID, "EventRecordId", "RecordId", "RecordID", "RecordNumber");
    header(Slot.RECORD_ID, "record_id", "record_number", "win.system.eventRecordID");
    header(
        Slot.PROCESS_ID, "winlog.process.pid", "winlog.process_id", "System.Execution.ProcessID");
    header(Slot.PROCESS_ID, "System.Execution_attributes.ProcessID", "Execution.ProcessID");
    header(Slot.PROCESS_ID, "ExecutionProcessID", "win.system.processID");
    header(Slot.USER_ID, "winlog.user.identifier", "System.Security.UserID", "Security.UserID");
    header(Slot.USER_ID, "System.Security_attributes.UserID", "UserID", "UserSID");
    header(Slot.ACTIVITY_ID, "winlog.activity_id", "System.Correlation.ActivityID");
    header(Slot.ACTIVITY_ID, "System.Correlation_attributes.ActivityID", "Correlation.ActivityID");
    header(Slot.ACTIVITY_ID, "ActivityID", "ActivityId");
    header(Slot.MESSAGE, "Message", "message");
    header(Slot.RAW, "_raw", "event.original", "EventXml", "EventXML");
    either(Slot.EVENT_ID, "Id");
    either(Slot.PROCESS_ID, "ProcessID", "ProcessId", "process_id");
    either(Slot.USER_ID, "UserId", "UserId.Value", "Sid");
    holders();
  }

  private void holders() {
    for (String path : new String[] {"_source", "result", "Event", "fields", "data"}) {
      add(path, Sense.WRAPPER, Slot.RAW, 0);
    }
    for (String path :
        new String[] {
          "winlog.event_data",
          "winlog.user_data",
          "event_data",
          "user_data",
          "EventData",
          "UserData",
          "win.eventdata"
        }) {
      add(path, Sense.DATA, Slot.RAW, 0);
    }
    add("StringInserts", Sense.LIST, Slot.RAW, 0);
    add("Properties", Sense.LIST, Slot.RAW, 0);
  }

  private int rank;

  private void header(Slot slot, String... paths) {
    for (String path : paths) {
      add(path, Sense.HEADER, slot, rank++);
    }
  }

  private void either(Slot slot, String... paths) {
    for (String path : paths) {
      add(path, Sense.HEADER_OR_DATA, slot, rank++);
    }
  }

  /// Adds a path in all the ways in which its parts may stand: `a.b.c` as one key, as `a.b` and
  /// `c`, as `a` and `b.c`, or as three.
  private void add(String path, Sense sense, Slot slot, int rankThere) {
    String[] parts = path.split("\\.", -1);
    for (int cuts = 0; cuts < 1 << (parts.length - 1); cuts++) {
      long hash = ROOT;
      var key = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        if ((cuts >> (i - 1) & 1) == 1) {
          hash = below(hash, key.toString());
          key.setLength(0);
          key.append(parts[i]);
        } else {
          key.append('.').append(parts[i]);
        }
      }
      enter(
          new Entry(
              below(hash, key.toString()), sense, slot, rankThere, path.equals("@timestamp")));
    }
  }

  private static long below(long parent, String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    byte[] slack = Arrays.copyOf(bytes, bytes.length + Search.SLACK);
    return below(parent, slack, 0, bytes.length);
  }

  private void enter(Entry entry) {
    int at = (int) entry.hash() & (SIZE - 1);
    for (Entry there = table[at]; there != null; there = table[at]) {
      if (there.hash() == entry.hash()) {
        throw new IllegalStateException("two senses of one path: " + there + ", " + entry);
      }
      at = (at + 1) & (SIZE - 1);
    }
    table[at] = entry;
  }

  /// {@return the path of a key below another path}
  static long below(long parent, byte[] in, int from, int to) {
    return Search.mix(parent, Search.hash(in, from, to));
  }

  /// {@return what a path leads to; `null` where it says nothing}
  @Nullable Entry at(long path) {
    int at = (int) path & (SIZE - 1);
    Entry there = table[at];
    while (there != null && there.hash() != path) {
      at = (at + 1) & (SIZE - 1);
      there = table[at];
    }
    return there;
  }

  /// {@return what a column of this name says; empty where it is none of ours}
  public Optional<Entry> of(String column) {
    return Optional.ofNullable(at(below(ROOT, column)));
  }

  /// {@return where the name begins in a key that says itself that it is data; 0 for another key}
  public static int dataName(byte[] in, int from, int to) {
    int first = in[from] | 0x20;
    if (first == 'w' || first == 'e' || first == 'u' || first == 'd') {
      for (byte[] prefix : PREFIXES) {
        if (Search.stands(in, from, to, prefix)) {
          return from + prefix.length;
        }
      }
    }
    return 0;
  }
}
