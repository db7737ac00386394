package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Names of values that an export has put down without them, by provider, event and number of
/// values. Where two layouts of one event have as many values, and where there is a stranger's, the
/// values keep their places and have no names.
final class Layouts {
  private final Map<Key, List<String>> byEvent = new HashMap<>();

  private record Key(String provider, int eventId, int values) {}

  /// Reads the table.
  Layouts() {
    try (InputStream in = Layouts.class.getResourceAsStream("layouts.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      table.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    List<String> names = List.of(columns[2].split(",", -1));
    byEvent.put(key(columns[0], Integer.parseInt(columns[1]), names.size()), names);
  }

  private static Key key(String provider, int eventId, int values) {
    return new Key(provider.toLowerCase(Locale.ROOT), eventId, values);
  }

  /// Names values that have no names, where all of them have none.
  void name(String provider, int eventId, List<String> names) {
    List<String> known = byEvent.get(key(provider, eventId, names.size()));
    if (known != null && names.stream().allMatch(String::isEmpty)) {
      for (int i = 0; i < known.size(); i++) {
        names.set(i, known.get(i));
      }
    }
  }
}
