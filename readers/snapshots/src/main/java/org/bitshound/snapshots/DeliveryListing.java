package org.bitshound.snapshots;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedDelivery;

/// What `Get-DeliveryOptimizationStatus` and `Get-DeliveryOptimizationLog` print: as a list, as
/// JSON or as CSV. Of the log, lines that name a URL are kept. Source: Microsoft Learn,
/// DeliveryOptimization, both cmdlets.
///
/// @param objects how many files or lines there are
/// @param deliveries those that name a URL
public record DeliveryListing(long objects, List<ListedDelivery> deliveries) {
  private static final List<String> STATUS = List.of("FileId", "SourceURL");
  private static final List<String> LOG = List.of("TimeCreated", "Function", "LineNumber");
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>,;)]+");

  public DeliveryListing {
    deliveries = List.copyOf(deliveries);
  }

  /// {@return whether a file that begins so is one}
  public static boolean begins(ByteView start) {
    return begins(Coding.text(start.copy(0, start.size()), defect -> {}));
  }

  private static boolean begins(String text) {
    boolean status = STATUS.stream().allMatch(text::contains) && text.contains("BytesFrom");
    return status || LOG.stream().allMatch(text::contains);
  }

  /// Reads a listing; what cannot be read is told and left out.
  public static DeliveryListing read(MemorySegment bytes, Consumer<Defect> defects) {
    byte[] read = Limits.cut(bytes, defects).toArray(ValueLayout.JAVA_BYTE);
    String text = Coding.text(read, defects);
    var reading = new Reading();
    String bare = text.stripLeading();
    if (bare.startsWith("{") || bare.startsWith("[")) {
      new JsonText(text, defects).value().ifPresent(reading::json);
    } else if (isList(bare)) {
      PropertyBlocks.of(text, reading::take);
    } else {
      CsvRows.of(text, reading::take);
    }
    if (reading.local) {
      defects.accept(unzoned());
    }
    int[] places = reading.found.stream().mapToInt(one -> (int) one.offset()).toArray();
    long[] offsets = Coding.offsets(read, text, places);
    var deliveries = new ArrayList<ListedDelivery>();
    for (int i = 0; i < offsets.length; i++) {
      deliveries.add(at(offsets[i], reading.found.get(i)));
    }
    return new DeliveryListing(reading.objects, deliveries);
  }

  /// A table names its columns in its first line; a list has a name and a colon there.
  private static boolean isList(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).matches("[A-Za-z]\\w* *:.*\\s*");
  }

  private static Defect unzoned() {
    return new Defect(
        0,
        What.TIME_ZONE_UNKNOWN,
        Severity.DOUBTFUL,
        "times of a known zone",
        "local times in the form of some locale",
        "its lines are joined by URL alone, and shown with the time as written");
  }

  private static ListedDelivery at(long offset, ListedDelivery one) {
    return new ListedDelivery(
        offset,
        one.time(),
        one.localTime(),
        one.url(),
        one.fromHttp(),
        one.fromPeers(),
        one.caller(),
        one.status());
  }

  /// The objects of one listing. Not thread-safe.
  private static final class Reading {
    final List<ListedDelivery> found = new ArrayList<>();
    long objects;
    boolean local;

    void json(JsonText.Value value) {
      if (value instanceof JsonText.Elements array) {
        array.values().forEach(this::json);
      } else if (value instanceof JsonText.Members object) {
        var properties = new TreeMap<String, String>();
        object
            .members()
            .forEach((name, each) -> text(each).ifPresent(it -> properties.put(name, it)));
        take(object.offset(), properties);
      }
    }

    /// A time is an object in Windows PowerShell, with its text as `value`.
    private static Optional<String> text(JsonText.Value value) {
      return switch (value) {
        case JsonText.Scalar scalar -> Optional.of(scalar.text());
        case JsonText.Members inner -> inner.member("value").flatMap(Reading::text);
        case JsonText.Elements ignored -> Optional.empty();
      };
    }

    void take(long offset, Map<String, String> named) {
      var properties = new TreeMap<String, String>();
      named.forEach((name, value) -> properties.put(name.toLowerCase(Locale.ROOT), value.strip()));
      objects++;
      Optional<String> message = said(properties, "message");
      said(properties, "sourceurl")
          .or(() -> message.flatMap(Reading::urlIn))
          .ifPresent(url -> found.add(delivery(offset, url, properties, message)));
    }

    private ListedDelivery delivery(
        long offset, String url, Map<String, String> properties, Optional<String> message) {
      Optional<String> time = said(properties, "timecreated");
      Optional<Instant> exact = time.flatMap(JobProperties::exact);
      boolean unzoned = time.isPresent() && exact.isEmpty();
      local |= unzoned;
      return new ListedDelivery(
          offset,
          exact,
          unzoned ? time : Optional.empty(),
          url,
          number(properties, "bytesfromhttp"),
          number(properties, "bytesfrompeers"),
          said(properties, "predefinedcallerapplication"),
          message.or(() -> said(properties, "status")));
    }

    private static Optional<String> urlIn(String message) {
      Matcher url = URL.matcher(message);
      return url.find() ? Optional.of(url.group()) : Optional.empty();
    }

    private static Optional<String> said(Map<String, String> properties, String name) {
      return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    private static OptionalLong number(Map<String, String> properties, String name) {
      return said(properties, name).map(Words::number).orElse(OptionalLong.empty());
    }
  }
}
