package org.bitshound.testing.evidence.exports;

import static org.bitshound.testing.evidence.exports.Text.csv;
import static org.bitshound.testing.evidence.exports.Text.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Events as rows of tables.
final class EventCsv {
  static final String EVTX_E_CMD =
      "RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,ProcessId,ThreadId,"
          + "Computer,ChunkNumber,UserId,MapDescription,UserName,RemoteHost,PayloadData1,"
          + "PayloadData2,PayloadData3,PayloadData4,PayloadData5,PayloadData6,ExecutableInfo,"
          + "HiddenRecord,SourceFile,Keywords,ExtraDataOffset,Payload";

  private EventCsv() {}

  static String splunk(Shipped event) {
    String raw = EventXml.of(event, '"').replace("<EventData>", "\n<EventData>");
    return csv("2030-01-01T00:00:00.000+0000") + ",indexer," + csv(raw);
  }

  static String evtxECmd(Shipped event) {
    return String.join(
        ",",
        "7",
        String.valueOf(event.recordId()),
        Text.format(event.time(), "uuuu-MM-dd HH:mm:ss.SSSSSSS"),
        String.valueOf(event.id()),
        "Info",
        event.provider(),
        event.channel(),
        String.valueOf(event.processId().orElse(0)),
        "4",
        event.computer(),
        "0",
        event.userId().orElse(""),
        "\"A map, with a comma\"",
        "",
        "",
        csv("jobTitle: \"x\""),
        "",
        "",
        "",
        "",
        "",
        "",
        "False",
        "C:\\Logs\\a.evtx",
        "0x4000000000000000",
        "0",
        csv(payload(event)));
  }

  private static String payload(Shipped event) {
    if (event.userData().isPresent()) {
      String members =
          event.data().stream()
              .map(one -> json(one.name()) + ":" + json(one.value()))
              .collect(Collectors.joining(","));
      return "{\"UserData\":{"
          + json(event.userData().get())
          + ":{\"@xmlns\":\"http://x\""
          + (members.isEmpty() ? "" : ",")
          + members
          + "}}}";
    }
    String rows = event.data().stream().map(EventCsv::row).collect(Collectors.joining(","));
    return event.data().size() == 1
        ? "{\"EventData\":{\"Data\":" + rows + "}}"
        : "{\"EventData\":{\"Data\":[" + rows + "]}}";
  }

  /// A value that is empty has no text at all.
  private static String row(Shipped.Named one) {
    String text = one.value().isEmpty() ? "" : "\"#text\":" + json(one.value());
    String name = one.name().isEmpty() ? "" : "\"@Name\":" + json(one.name());
    return "{" + name + (name.isEmpty() || text.isEmpty() ? "" : ",") + text + "}";
  }

  static String kibana(List<Shipped> events) {
    var names = new LinkedHashSet<String>();
    events.forEach(event -> named(event).forEach(one -> names.add(one.name())));
    var head =
        new ArrayList<>(
            List.of(
                "@timestamp",
                "winlog.channel",
                "winlog.computer_name",
                "winlog.event_id",
                "winlog.provider_name",
                "winlog.record_id",
                "winlog.process.pid",
                "winlog.user.identifier",
                "winlog.activity_id",
                "winlog.version"));
    names.forEach(name -> head.add("winlog.event_data." + name));
    var text =
        new StringBuilder(head.stream().map(Text::csv).collect(Collectors.joining(",")))
            .append('\n');
    for (Shipped event : events) {
      var row = new ArrayList<String>();
      row.add(Text.format(event.time(), "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'"));
      row.add(event.channel());
      row.add(event.computer());
      row.add(String.valueOf(event.id()));
      row.add(event.provider());
      row.add(recordId(event.recordId()));
      row.add(event.processId().isPresent() ? String.valueOf(event.processId().getAsLong()) : "");
      row.add(event.userId().orElse(""));
      row.add(event.activityId().orElse(""));
      row.add(event.version().isPresent() ? String.valueOf(event.version().getAsLong()) : "");
      for (String name : names) {
        row.add(
            named(event).stream()
                .filter(one -> one.name().equals(name))
                .map(Shipped.Named::value)
                .findFirst()
                .orElse("-"));
      }
      text.append(row.stream().map(Text::csv).collect(Collectors.joining(","))).append('\n');
    }
    return text.toString();
  }

  /// Winlogbeat calls a value without a name `param1`, `param2` …
  private static List<Shipped.Named> named(Shipped event) {
    var all = new ArrayList<Shipped.Named>();
    for (Shipped.Named one : event.data()) {
      String name = one.name().isEmpty() ? "param" + (all.size() + 1) : one.name();
      all.add(new Shipped.Named(name, one.value()));
    }
    return all;
  }

  /// Kibana shows long numbers with commas.
  private static String recordId(long id) {
    return "%,d".formatted(id);
  }
}
