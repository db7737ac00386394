package org.bitshound.exports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.Event;

/// An event out of a text, whole.
final class ExportedEvent implements Event {
  /// NXLog's own field `EventType` pushes Sysmon's aside.
  static final String PUSHED_ASIDE = "EventTypeOrignal";

  private final Origin origin;
  private final int id;
  private final Header header;
  private final List<String> names;
  private final List<String> values;
  private final boolean inOrder;

  /// What a record says of itself beside its origin and id.
  record Header(
      OptionalLong version,
      Instant time,
      long recordId,
      OptionalLong processId,
      Optional<String> userId,
      Optional<String> activityId) {}

  ExportedEvent(
      Origin origin,
      int id,
      Header header,
      List<String> names,
      List<String> values,
      boolean inOrder) {
    this.origin = origin;
    this.id = id;
    this.header = header;
    this.names = List.copyOf(names);
    this.values = List.copyOf(values);
    this.inOrder = inOrder;
  }

  @Override
  public String provider() {
    return origin.provider();
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public OptionalLong version() {
    return header.version();
  }

  @Override
  public String channel() {
    return origin.channel();
  }

  @Override
  public String computer() {
    return origin.computer();
  }

  @Override
  public Instant time() {
    return header.time();
  }

  @Override
  public long recordId() {
    return header.recordId();
  }

  @Override
  public OptionalLong processId() {
    return header.processId();
  }

  @Override
  public Optional<String> userId() {
    return header.userId();
  }

  @Override
  public Optional<String> activityId() {
    return header.activityId();
  }

  @Override
  public Optional<String> value(String name) {
    int at = name.equals("EventType") ? names.indexOf(PUSHED_ASIDE) : -1;
    at = at >= 0 ? at : names.indexOf(name);
    for (int i = 0; at < 0 && i < names.size(); i++) { // some shippers change the case of names
      at = names.get(i).equalsIgnoreCase(name) ? i : -1;
    }
    return at >= 0 ? Optional.of(values.get(at)) : Optional.empty();
  }

  /// {@return what shippers call a value without a name, by its place}
  static String unnamed(int position) {
    return "param" + (position + 1);
  }

  @Override
  public Optional<String> value(int position) {
    int at = names.indexOf(unnamed(position));
    boolean counts = at < 0 && inOrder && position >= 0 && position < values.size();
    at = counts ? position : at;
    return at >= 0 ? Optional.of(values.get(at)) : Optional.empty();
  }

  @Override
  public List<String> names() {
    return names;
  }
}
