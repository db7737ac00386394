package org.bitshound.testing.evidence.exports;

import static org.bitshound.testing.evidence.exports.Text.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Events as JSON objects of many shapes.
final class EventJson {
  private EventJson() {}

  private static String object(List<String> members) {
    return "{" + String.join(",", members) + "}";
  }

  private static String member(String name, String text) {
    return json(name) + ":" + json(text);
  }

  private static String milliseconds(Shipped event) {
    return Text.format(event.time(), "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  }

  /// Winlogbeat calls a value without a name `param1`, `param2` …
  private static List<String> members(Shipped event) {
    var members = new ArrayList<String>();
    for (int i = 0; i < event.data().size(); i++) {
      Shipped.Named one = event.data().get(i);
      members.add(member(one.name().isEmpty() ? "param" + (i + 1) : one.name(), one.value()));
    }
    return members;
  }

  static String winlogbeat(Shipped event) {
    var winlog = new ArrayList<String>();
    winlog.add(member("channel", event.channel()));
    winlog.add(member("computer_name", event.computer()));
    winlog.add(
        json(event.userData().isPresent() ? "user_data" : "event_data")
            + ":"
            + object(members(event)));
    winlog.add(member("event_id", String.valueOf(event.id())));
    winlog.add(member("provider_name", event.provider()));
    winlog.add("\"record_id\":" + event.recordId());
    event
        .processId()
        .ifPresent(id -> winlog.add("\"process\":{\"pid\":" + id + ",\"thread\":{\"id\":4}}"));
    event
        .userId()
        .ifPresent(
            sid -> winlog.add("\"user\":{\"identifier\":" + json(sid) + ",\"type\":\"User\"}"));
    event.activityId().ifPresent(id -> winlog.add(member("activity_id", id)));
    event.version().ifPresent(version -> winlog.add("\"version\":" + version));
    return object(
        List.of(
            member("@timestamp", milliseconds(event)),
            "\"@metadata\":{\"beat\":\"winlogbeat\",\"type\":\"_doc\",\"version\":\"8.4.0\"}",
            "\"agent\":{\"name\":\"collector\",\"type\":\"winlogbeat\"}",
            "\"event\":{\"code\":"
                + json(String.valueOf(event.id()))
                + ",\"created\":\"2030-01-01T00:00:00.000Z\",\"kind\":\"event\",\"provider\":"
                + json(event.provider())
                + "}",
            "\"host\":{\"name\":" + json(event.computer()) + "}",
            member("message", "Ein {Text} mit \"Zeichen\", die \\ nichts [bedeuten]\r\n"),
            "\"winlog\":" + object(winlog)));
  }

  static String elastic(Shipped event) {
    var fields = new ArrayList<String>();
    fields.add(list("@timestamp", milliseconds(event)));
    fields.add(list("winlog.channel", event.channel()));
    fields.add(list("winlog.computer_name", event.computer()));
    fields.add(list("winlog.event_id", String.valueOf(event.id())));
    fields.add(list("winlog.provider_name", event.provider()));
    fields.add(list("winlog.record_id", String.valueOf(event.recordId())));
    event.processId().ifPresent(id -> fields.add("\"winlog.process.pid\":[" + id + "]"));
    event.userId().ifPresent(sid -> fields.add(list("winlog.user.identifier", sid)));
    event.activityId().ifPresent(id -> fields.add(list("winlog.activity_id", id)));
    event.version().ifPresent(version -> fields.add("\"winlog.version\":[" + version + "]"));
    String data = event.userData().isPresent() ? "winlog.user_data." : "winlog.event_data.";
    for (int i = 0; i < event.data().size(); i++) {
      Shipped.Named one = event.data().get(i);
      fields.add(list(data + (one.name().isEmpty() ? "param" + (i + 1) : one.name()), one.value()));
    }
    return "{\"_index\":\"winlogbeat-8\",\"_id\":\"x\",\"_score\":null,\"fields\":"
        + object(fields)
        + ",\"sort\":[1]}";
  }

  private static String list(String name, String text) {
    return json(name) + ":[" + json(text) + "]";
  }

  static String nxlog(Shipped event) {
    var members = new ArrayList<String>();
    members.add(
        member("EventTime", Text.format(event.time(), "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'")));
    members.add(member("Hostname", event.computer()));
    members.add(
        "\"Keywords\":4611686018427387904,\"EventType\":\"INFO\",\"SeverityValue\":2,\"Severity\":\"INFO\"");
    members.add("\"EventID\":" + event.id());
    members.add(member("SourceName", event.provider()));
    members.add("\"ProviderGuid\":\"{00000000-0000-0000-0000-000000000000}\"");
    event.version().ifPresent(version -> members.add("\"Version\":" + version));
    members.add("\"Task\":0,\"OpcodeValue\":0,\"RecordNumber\":" + event.recordId());
    event.activityId().ifPresent(id -> members.add(member("ActivityID", id)));
    event
        .processId()
        .ifPresent(id -> members.add("\"ExecutionProcessID\":" + id + ",\"ExecutionThreadID\":4"));
    members.add(member("Channel", event.channel()));
    event.userId().ifPresent(sid -> members.add(member("UserID", sid)));
    members.add("\"AccountName\":\"SYSTEM\",\"AccountType\":\"User\",\"Domain\":\"NT AUTHORITY\"");
    members.add(member("Message", message(event)));
    members.addAll(members(event));
    members.add(
        "\"EventReceivedTime\":\"2030-01-01T00:00:00.000000+00:00\",\"SourceModuleName\":\"in\",\"SourceModuleType\":\"im_msvistalog\"");
    return object(members);
  }

  private static String message(Shipped event) {
    return event.data().stream()
        .filter(one -> event.id() == 104 && one.name().equals("Channel"))
        .map(one -> "The " + one.value() + " log file was cleared.")
        .findFirst()
        .orElse("The BITS service did \"something\".\r\n");
  }

  static String fluentBit(Shipped event) {
    var members = new ArrayList<String>();
    members.add("\"date\":1647926106.0");
    members.add(member("ProviderName", event.provider()));
    members.add("\"ProviderGuid\":\"{00000000-0000-0000-0000-000000000000}\",\"Qualifiers\":\"\"");
    members.add("\"EventID\":" + event.id());
    event.version().ifPresent(version -> members.add("\"Version\":" + version));
    members.add("\"Level\":4,\"Task\":0,\"Opcode\":0,\"Keywords\":\"0x4000000000000000\"");
    members.add(
        member(
            "TimeCreated",
            Text.format(event.time().plusSeconds(32_400), "uuuu-MM-dd HH:mm:ss '+0900'")));
    members.add("\"EventRecordID\":" + event.recordId());
    members.add(member("ActivityID", event.activityId().orElse("")));
    members.add("\"RelatedActivityID\":\"\"");
    event.processId().ifPresent(id -> members.add("\"ProcessID\":" + id + ",\"ThreadID\":4"));
    members.add(member("Channel", event.channel()));
    members.add(member("Computer", event.computer()));
    members.add(member("UserID", event.userId().orElse("")));
    members.add(member("Message", "text"));
    members.add(
        "\"StringInserts\":["
            + event.data().stream().map(one -> json(one.value())).collect(Collectors.joining(","))
            + "]");
    return object(members);
  }

  /// @param line what stands between members
  static String evtxDump(Shipped event, String line) {
    var system = new ArrayList<String>();
    system.add(
        "\"Provider\":{\"#attributes\":{\"Name\":"
            + json(event.provider())
            + ",\"Guid\":\"00000000-0000-0000-0000-000000000000\"}}");
    system.add("\"EventID\":{\"#attributes\":{\"Qualifiers\":16384},\"#text\":" + event.id() + "}");
    event.version().ifPresent(version -> system.add("\"Version\":" + version));
    system.add(
        "\"TimeCreated\":{\"#attributes\":{\"SystemTime\":"
            + json(
                line.isEmpty()
                    ? Text.time(event.time())
                    : Text.format(event.time(), "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'"))
            + "}}");
    system.add("\"EventRecordID\":" + event.recordId());
    system.add(
        event
            .activityId()
            .map(id -> "\"Correlation\":{\"#attributes\":{\"ActivityID\":" + json(id) + "}}")
            .orElse("\"Correlation\":null"));
    event
        .processId()
        .ifPresent(id ->
            system.add(
                "\"Execution\":{\"#attributes\":{\"ProcessID\":" + id + ",\"ThreadID\":4}}"));
    system.add(member("Channel", event.channel()));
    system.add(member("Computer", event.computer()));
    event
        .userId()
        .ifPresent(
            sid -> system.add("\"Security\":{\"#attributes\":{\"UserID\":" + json(sid) + "}}"));
    String data =
        event
            .userData()
            .map(name ->
                "\"UserData\":{"
                    + json(name)
                    + ":{\"#attributes\":{\"xmlns\":\"http://x\"},"
                    + String.join(",", members(event))
                    + "}}")
            .orElseGet(() -> "\"EventData\":" + eventData(event));
    String between = "," + line;
    return "{"
        + line
        + "\"Event\":{"
        + line
        + "\"#attributes\":{\"xmlns\":\"http://schemas.microsoft.com/win/2004/08/events/event\"}"
        + between
        + "\"System\":{"
        + line
        + String.join(between, system)
        + line
        + "}"
        + between
        + data
        + line
        + "}"
        + line
        + "}";
  }

  private static String eventData(Shipped event) {
    boolean classic = event.data().stream().anyMatch(one -> one.name().isEmpty());
    if (event.data().isEmpty()) {
      return "null";
    }
    if (!classic) {
      return object(members(event));
    }
    var members = new ArrayList<String>();
    members.add(
        "\"Data\":{\"#text\":["
            + event.data().stream()
                .filter(one -> one.name().isEmpty())
                .map(one -> json(one.value()))
                .collect(Collectors.joining(","))
            + "]}");
    event.data().stream()
        .filter(one -> !one.name().isEmpty())
        .forEach(one -> members.add(member(one.name(), one.value())));
    return object(members);
  }

  static String velociraptor(Shipped event) {
    var system = new ArrayList<String>();
    system.add(
        "\"Provider\":{\"Name\":"
            + json(event.provider())
            + ",\"Guid\":\"00000000-0000-0000-0000-000000000000\"}");
    system.add("\"EventID\":{\"Value\":" + event.id() + "}");
    event.version().ifPresent(version -> system.add("\"Version\":" + version));
    system.add(
        "\"TimeCreated\":{\"SystemTime\":"
            + event.time().getEpochSecond()
            + Text.format(event.time(), ".SSSSSS")
            + "}");
    system.add("\"EventRecordID\":" + event.recordId());
    system.add(
        event
            .activityId()
            .map(id -> "\"Correlation\":{\"ActivityID\":" + json(id) + "}")
            .orElse("\"Correlation\":{}"));
    event
        .processId()
        .ifPresent(id -> system.add("\"Execution\":{\"ProcessID\":" + id + ",\"ThreadID\":4}"));
    system.add(member("Channel", event.channel()));
    system.add(member("Computer", event.computer()));
    system.add(
        "\"Security\":" + event.userId().map(sid -> "{\"UserID\":" + json(sid) + "}").orElse("{}"));
    String data =
        event
            .userData()
            .map(name -> "\"UserData\":{" + json(name) + ":" + object(members(event)) + "}")
            .orElseGet(() -> "\"EventData\":" + eventData(event));
    return "{\"System\":"
        + object(system)
        + ","
        + data
        + ",\"Message\":\"text\",\"OSPath\":\"C:\\\\Logs\"}";
  }

  static String splunk(Shipped event) {
    return "{\"preview\":false,\"offset\":0,\"result\":{\"_time\":\"2030-01-01T00:00:00.000+00:00\",\"host\":\"indexer\",\"source\":"
        + json("XmlWinEventLog:" + event.channel())
        + ",\"EventCode\":\""
        + event.id()
        + "\",\"_raw\":"
        + json(EventXml.of(event, '\''))
        + "}}";
  }
}
