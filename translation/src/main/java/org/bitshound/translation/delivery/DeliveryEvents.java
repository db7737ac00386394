package org.bitshound.translation.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.Event;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Numbers;

/// Events of Delivery Optimization that name a URL, whatever their id.
///
/// Its manifest has one event, a warning about a policy (id 0), which names none. What else it
/// tells is traced without a manifest, so that ids say nothing and values are found by their names.
/// Sources: docs/formats/other-events.md, "Delivery Optimization".
public final class DeliveryEvents implements Translation {
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>,;)]+");

  private static final List<String> ADDRESS = List.of("cdnurl", "sourceurl", "url", "fileurl");
  private static final List<String> FROM_HTTP = List.of("bytesfromcdn", "bytesfromhttp");
  private static final List<String> FROM_PEERS = List.of("bytesfrompeers");
  private static final List<String> CALLER =
      List.of("predefinedcallername", "predefinedcallerapplication", "callername");
  private static final List<String> STATUS = List.of("message", "status", "state");

  @Override
  public String provider() {
    return "Microsoft-Windows-DeliveryOptimization";
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of();
  }

  @Override
  public boolean readsAll() {
    return true;
  }

  @Override
  public boolean judges() {
    return true;
  }

  @Override
  public boolean matters(Event event) {
    return url(values(event)).isPresent();
  }

  @Override
  public List<Observation> translate(Event event, Source source) {
    Map<String, String> values = values(event);
    return url(values).stream().<Observation>map(url -> seen(source, url, values)).toList();
  }

  private static DeliverySeen seen(Source source, String url, Map<String, String> values) {
    return new DeliverySeen(
        source,
        url,
        number(values, FROM_HTTP),
        number(values, FROM_PEERS),
        said(values, CALLER),
        said(values, STATUS));
  }

  /// Tools write the same name in either case; of equal names the first answers.
  private static Map<String, String> values(Event event) {
    var values = new TreeMap<String, String>();
    List<String> names = event.names();
    for (int i = 0; i < names.size(); i++) {
      String value = event.value(i).orElse("");
      if (!value.isBlank()) {
        values.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), value.strip());
      }
    }
    return values;
  }

  /// Where no value is an address by its name, the first is taken that stands in any text.
  private static Optional<String> url(Map<String, String> values) {
    return said(values, ADDRESS)
        .flatMap(DeliveryEvents::urlIn)
        .or(() -> values.values().stream().flatMap(value -> urlIn(value).stream()).findFirst());
  }

  private static Optional<String> urlIn(String text) {
    Matcher url = URL.matcher(text);
    return url.find() ? Optional.of(url.group()) : Optional.empty();
  }

  private static Optional<String> said(Map<String, String> values, List<String> names) {
    return names.stream().filter(values::containsKey).map(values::get).findFirst();
  }

  private static OptionalLong number(Map<String, String> values, List<String> names) {
    OptionalLong number = said(values, names).map(Numbers::parse).orElse(OptionalLong.empty());
    return number.isPresent() && number.getAsLong() >= 0 ? number : OptionalLong.empty();
  }
}
