package org.bitshound.testing.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// An event before it is logged: what the provider says, and what the log service adds.
///
/// Put together by chaining, then handed to an [EventLog]; not to be changed after that.
///
/// ```java
/// Event.of(Provider.BITS_CLIENT, 209).at(time).process(4711, 8).user("S-1-5-18")
///     .data("jobName", Value.string("Font Download")).data("jobId", Value.guid(job)).data("isRoaming", Value.uint32(1));
/// ```
public final class Event {
  private static final String EVENT_NAMESPACE =
      "http://schemas.microsoft.com/win/2004/08/events/event";

  private final Provider provider;
  private final int id;
  private final List<Field> fields = new ArrayList<>();
  private int version;
  private int level = 4;
  private int task;
  private int opcode;
  private long keywords = 0x4000000000000000L;
  private Instant time = Instant.EPOCH;
  private int processId;
  private int threadId;
  private Optional<UUID> activity = Optional.empty();
  private Optional<String> user = Optional.empty();
  private Optional<UserData> userData = Optional.empty();
  private Optional<BinXml> ownPayload = Optional.empty();

  private Event(Provider provider, int id) {
    this.provider = provider;
    this.id = id;
  }

  /// {@return an event without data: version 0, level information, the time 1970}
  public static Event of(Provider provider, int id) {
    return new Event(provider, id);
  }

  /// The version of the event's layout.
  public Event version(int newVersion) {
    version = newVersion;
    return this;
  }

  /// From 1, critical, to 5, verbose; 0 where the provider sets none.
  public Event level(int newLevel) {
    level = newLevel;
    return this;
  }

  /// The provider's own category.
  public Event task(int newTask) {
    task = newTask;
    return this;
  }

  /// 1 for a start, 2 for a stop.
  public Event opcode(int newOpcode) {
    opcode = newOpcode;
    return this;
  }

  /// A bit mask.
  public Event keywords(long newKeywords) {
    keywords = newKeywords;
    return this;
  }

  /// When it happened.
  public Event at(Instant newTime) {
    time = newTime;
    return this;
  }

  /// Who called the logging function.
  public Event process(int newProcessId, int newThreadId) {
    processId = newProcessId;
    threadId = newThreadId;
    return this;
  }

  /// What joins events of one activity.
  public Event activity(UUID newActivity) {
    activity = Optional.of(newActivity);
    return this;
  }

  /// The SID of the caller.
  public Event user(String sid) {
    user = Optional.of(sid);
    return this;
  }

  /// A named value of `EventData`, or an element of `UserData`.
  public Event data(String name, Value value) {
    fields.add(new Field(Optional.of(name), value));
    return this;
  }

  /// A value of `EventData` without a name.
  public Event unnamed(Value value) {
    fields.add(new Field(Optional.empty(), value));
    return this;
  }

  /// The fields stand in `UserData`, below an element of this name.
  public Event inUserData(String element, String namespace) {
    userData = Optional.of(new UserData(element, namespace));
    return this;
  }

  /// A fragment of the caller's in the place of `EventData`; fields are left out.
  public Event payload(BinXml fragment) {
    ownPayload = Optional.of(fragment);
    return this;
  }

  /// {@return when it happened}
  public Instant time() {
    return time;
  }

  /// {@return the record as the log service of the machine itself stores it: an instance of a
  /// template, the data a second instance inside}
  public BinXml asLogged(String computer, long recordId) {
    var values = new ArrayList<Value>();
    values.add(Value.uint8(level));
    values.add(Value.uint8(opcode));
    values.add(Value.uint16(task));
    values.add(Value.uint16(id));
    values.add(Value.nothing());
    values.add(Value.hex64(keywords));
    values.add(Value.fileTime(time));
    values.add(activity.map(Value::guid).orElseGet(Value::nothing));
    values.add(Value.uint32(processId));
    values.add(Value.uint32(threadId));
    values.add(Value.uint64(recordId));
    values.add(Value.uint8(version));
    values.add(user.map(Value::sid).orElseGet(Value::nothing));
    values.add(Value.nothing());
    Value payload = Value.binXml(ownPayload.orElseGet(this::payloadInstance));
    if (userData.isPresent()) {
      values.addAll(Collections.nCopies(5, Value.nothing()));
      values.add(payload);
      return BinXml.instance(userDataTemplate(computer), values).end();
    }
    values.add(Value.string(provider.name()));
    values.add(Value.guid(provider.guid()));
    values.add(Value.string(provider.channel()));
    values.add(payload);
    return BinXml.instance(eventDataTemplate(computer), values).end();
  }

  /// {@return the record as a collector stores it that got the event from another machine: text
  /// throughout, no template, and the message that the other machine rendered}
  public BinXml asForwarded(String computer, long recordId, String message) {
    BinXml xml = BinXml.inRecord().fragment();
    xml.open("Event").attribute("xmlns").text(EVENT_NAMESPACE).closeStart();
    forwardedSystem(xml, computer, recordId);
    if (userData.isPresent()) {
      UserData root = userData.get();
      xml.open("UserData").closeStart();
      xml.open(root.element()).attribute("xmlns").text(root.namespace()).closeStart();
      fields.forEach(field -> element(xml, field.name().orElse("Data"), field.value().text()));
      xml.close().close();
    } else {
      xml.open("EventData").closeStart();
      fields.forEach(field -> {
        xml.open("Data");
        field.name().ifPresent(name -> xml.attribute("Name").text(name));
        xml.closeStart().text(field.value().text()).close();
      });
      xml.close();
    }
    renderingInfo(xml, message);
    return xml.close().end();
  }

  private void forwardedSystem(BinXml xml, String computer, long recordId) {
    xml.open("System").closeStart();
    xml.open("Provider").attribute("Name").text(provider.name());
    xml.attribute("Guid").text("{" + provider.guid() + "}").closeEmpty();
    element(xml, "EventID", Integer.toString(id));
    element(xml, "Version", Integer.toString(version));
    element(xml, "Level", Integer.toString(level));
    element(xml, "Task", Integer.toString(task));
    element(xml, "Opcode", Integer.toString(opcode));
    element(xml, "Keywords", Value.hex64(keywords).text());
    xml.open("TimeCreated").attribute("SystemTime").text(Value.text(time)).closeEmpty();
    element(xml, "EventRecordID", Long.toString(recordId));
    xml.open("Correlation");
    activity.ifPresent(one -> xml.attribute("ActivityID").text("{" + one + "}"));
    xml.closeEmpty();
    xml.open("Execution").attribute("ProcessID").text(Integer.toString(processId));
    xml.attribute("ThreadID").text(Integer.toString(threadId)).closeEmpty();
    element(xml, "Channel", provider.channel());
    element(xml, "Computer", computer);
    xml.open("Security");
    user.ifPresent(sid -> xml.attribute("UserID").text(sid));
    xml.closeEmpty().close();
  }

  private void renderingInfo(BinXml xml, String message) {
    xml.open("RenderingInfo").attribute("Culture").text("en-US").closeStart();
    element(xml, "Message", message);
    element(xml, "Level", level == 2 ? "Error" : level == 3 ? "Warning" : "Information");
    for (String empty : List.of("Task", "Opcode", "Channel")) {
      xml.open(empty).closeStart().close();
    }
    element(xml, "Provider", provider.name());
    xml.open("Keywords").closeStart().close();
    xml.close();
  }

  private static void element(BinXml xml, String name, String text) {
    xml.open(name).closeStart().text(text).close();
  }

  private BinXml payloadInstance() {
    List<Value> values = fields.stream().map(Field::value).toList();
    String shape =
        fields.stream()
            .map(field -> field.name().orElse("") + ":" + field.declaredType())
            .collect(Collectors.joining(","));
    String name = provider.guid() + "/" + id + "/" + version + "/" + userData + "/" + shape;
    return BinXml.instance(
        Template.named(name, userData.map(this::userDataXml).orElseGet(this::eventDataXml)),
        values);
  }

  private BinXml eventDataXml() {
    BinXml xml = BinXml.inTemplate().fragment().open("EventData").closeStart();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      xml.open("Data");
      field.name().ifPresent(name -> xml.attribute("Name").text(name));
      xml.closeStart().substitution(i, field.declaredType()).close();
    }
    return xml.close().end();
  }

  private BinXml userDataXml(UserData root) {
    BinXml xml = BinXml.inTemplate().fragment();
    xml.open(root.element()).attribute("xmlns").text(root.namespace()).closeStart();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      xml.open(field.name().orElse("Data")).closeStart();
      xml.substitution(i, field.declaredType()).close();
    }
    return xml.close().end();
  }

  /// The outer template of events with `EventData`, token by token as the log service of Windows 10
  /// writes it: the computer's name is text, every other thing one of 18 substitutions.
  private static Template eventDataTemplate(String computer) {
    BinXml xml = BinXml.inTemplate().fragment();
    xml.open("Event", 17).attribute("xmlns").text(EVENT_NAMESPACE).closeStart();
    xml.open("System").closeStart();
    xml.open("Provider").attribute("Name").optionalSubstitution(14, Value.STRING);
    xml.attribute("Guid").optionalSubstitution(15, 0x0f).closeEmpty();
    numbersAndIds(xml, 13);
    xml.open("Channel", 16).closeStart().optionalSubstitution(16, Value.STRING).close();
    computerAndUser(xml, computer);
    xml.close().optionalSubstitution(17, Value.BINXML).close().end();
    return Template.named("EventData of " + computer, xml);
  }

  /// The outer template of events with `UserData`: provider and channel are text too, `UserData`
  /// itself stands here, and what is in it is the last of 20 substitutions.
  private Template userDataTemplate(String computer) {
    BinXml xml = BinXml.inTemplate().fragment();
    xml.open("Event").attribute("xmlns").text(EVENT_NAMESPACE).closeStart();
    xml.open("System").closeStart();
    xml.open("Provider").attribute("Name").text(provider.name());
    xml.attribute("Guid").text("{" + provider.guid() + "}").closeEmpty();
    numbersAndIds(xml, 18);
    xml.open("Channel").closeStart().text(provider.channel()).close();
    computerAndUser(xml, computer);
    xml.close().open("UserData", 19).closeStart();
    xml.optionalSubstitution(19, Value.BINXML).close().close().end();
    return Template.named("UserData of " + computer + " from " + provider, xml);
  }

  private static void numbersAndIds(BinXml xml, int relatedActivity) {
    xml.open("EventID", 3).attribute("Qualifiers").optionalSubstitution(4, 0x06).closeStart();
    xml.optionalSubstitution(3, 0x06).close();
    xml.open("Version", 11).closeStart().optionalSubstitution(11, 0x04).close();
    xml.open("Level", 0).closeStart().optionalSubstitution(0, 0x04).close();
    xml.open("Task", 2).closeStart().optionalSubstitution(2, 0x06).close();
    xml.open("Opcode", 1).closeStart().optionalSubstitution(1, 0x04).close();
    xml.open("Keywords", 5).closeStart().optionalSubstitution(5, 0x15).close();
    xml.open("TimeCreated").attribute("SystemTime").optionalSubstitution(6, 0x11).closeEmpty();
    xml.open("EventRecordID", 10).closeStart().optionalSubstitution(10, 0x0a).close();
    xml.open("Correlation").attribute("ActivityID").optionalSubstitution(7, 0x0f);
    xml.attribute("RelatedActivityID").optionalSubstitution(relatedActivity, 0x0f).closeEmpty();
    xml.open("Execution").attribute("ProcessID").optionalSubstitution(8, 0x08);
    xml.attribute("ThreadID").optionalSubstitution(9, 0x08).closeEmpty();
  }

  private static void computerAndUser(BinXml xml, String computer) {
    xml.open("Computer").closeStart().text(computer).close();
    xml.open("Security").attribute("UserID").optionalSubstitution(12, 0x13).closeEmpty();
  }

  private record Field(Optional<String> name, Value value) {
    /// A template declares what may come: text, where nothing has come.
    int declaredType() {
      return value.type() == 0 ? Value.STRING : value.type();
    }
  }

  private record UserData(String element, String namespace) {}
}
