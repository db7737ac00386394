package org.bitshound.translation.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.event.snapshot.ListedService;
import org.bitshound.event.snapshot.ListedValue;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.ServiceListed;
import org.bitshound.observation.Source;

/// What a listing of services or of the registry says of BITS and of what is logged of it. A whole
/// registry has millions of other values.
public final class HostListings {
  private static final String BITS = "bits";

  /// Parts of keys, in lower case.
  private static final List<String> KEYS =
      List.of(
          "\\services\\bits",
          "\\microsoft\\windows\\bits",
          "\\currentversion\\bits",
          "\\microsoft\\windows\\powershell",
          "\\policies\\system\\audit",
          "\\winevt\\channels\\microsoft-windows-bits-client");

  private HostListings() {}

  /// {@return whether a service is BITS}
  public static boolean matters(ListedService service) {
    return service.name().equalsIgnoreCase(BITS);
  }

  /// {@return whether a value tells of BITS, or of what is logged}
  public static boolean matters(ListedValue value) {
    String key = value.key().toLowerCase(Locale.ROOT);
    return KEYS.stream().anyMatch(part -> contains(key, part));
  }

  /// A key named so, or one below it; not one whose name goes on.
  private static boolean contains(String key, String part) {
    int at = key.indexOf(part);
    int end = at + part.length();
    boolean ends = end >= key.length() || key.charAt(end) == '\\' || key.charAt(end) == '/';
    return at >= 0 && ends;
  }

  /// {@return what is said of a service}
  public static Observation of(Source source, ListedService service) {
    return new ServiceListed(
        source,
        service.name(),
        service.state(),
        service.processId(),
        service.startType(),
        service.delayed(),
        service.image(),
        service.account());
  }

  /// {@return what is said of a value}
  public static Observation of(Source source, ListedValue value) {
    Optional<String> text = value.text().filter(said -> !said.isEmpty());
    return new RegistryValueListed(source, value.target(), value.number(), text);
  }
}
