package org.bitshound.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.Event;
import org.bitshound.observation.Source;

/// An event made by hand; a test may override one of its answers.
public class FakeEvent implements Event {

  /// When every fake event was written.
  public static final Instant WRITTEN = Instant.parse("2021-06-13T06:17:18.0443734Z");

  /// The service process that wrote it.
  public static final long LOGGED_BY = 1140;

  private final String provider;
  private final int id;
  private final String channel;
  private final Optional<String> userId;
  private final Map<String, String> values;

  /// @param values name → value, in document order
  public FakeEvent(
      String provider,
      int id,
      String channel,
      Optional<String> userId,
      Map<String, String> values) {
    this.provider = provider;
    this.id = id;
    this.channel = channel;
    this.userId = userId;
    this.values = values;
  }

  /// {@return an event of the BITS client}
  ///
  /// @param namesAndValues name, value, name, value …
  public static FakeEvent bits(int id, String... namesAndValues) {
    return of("Microsoft-Windows-Bits-Client", id, namesAndValues);
  }

  /// {@return an event of any provider}
  ///
  /// @param namesAndValues name, value, name, value …
  public static FakeEvent of(String provider, int id, String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new FakeEvent(provider, id, provider + "/Operational", Optional.of("S-1-5-18"), values);
  }

  /// {@return the same event, logged in the name of another account}
  public FakeEvent as(String sid) {
    return new FakeEvent(provider, id, channel, Optional.of(sid), values);
  }

  /// {@return the same event without one value}
  public FakeEvent without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new FakeEvent(provider, id, channel, userId, fewer);
  }

  /// {@return the same event with one value more, or another}
  public FakeEvent with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new FakeEvent(provider, id, channel, userId, more);
  }

  /// {@return where it stands}
  public Source source() {
    return new Source(
        new Source.Place("logs/bits.evtx", 4608),
        computer(),
        recordId(),
        time(),
        provider,
        id,
        channel,
        processId(),
        Coverage.of(provider, channel, id),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public String channel() {
    return channel;
  }

  @Override
  public Optional<String> userId() {
    return userId;
  }

  @Override
  public OptionalLong version() {
    return OptionalLong.empty();
  }

  @Override
  public String computer() {
    return "PC1.example.org";
  }

  @Override
  public Instant time() {
    return WRITTEN;
  }

  @Override
  public long recordId() {
    return 11;
  }

  @Override
  public OptionalLong processId() {
    return OptionalLong.of(LOGGED_BY);
  }

  @Override
  public Optional<String> activityId() {
    return Optional.empty();
  }

  @Override
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<String> value(int position) {
    return values.values().stream().skip(position).findFirst();
  }

  @Override
  public List<String> names() {
    return new ArrayList<>(values.keySet());
  }
}
