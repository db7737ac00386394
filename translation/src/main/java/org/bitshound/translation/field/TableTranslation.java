package org.bitshound.translation.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;

/// A translation that is a table: event id → how to read it.
public abstract class TableTranslation implements Translation {

  private final String provider;
  private final Map<Integer, Reading> readings;

  /// @param readings event id → how to read it; copied
  protected TableTranslation(String provider, Map<Integer, Reading> readings) {
    this.provider = provider;
    this.readings = Map.copyOf(readings);
  }

  @Override
  public final String provider() {
    return provider;
  }

  @Override
  public final Set<Integer> eventIds() {
    return readings.keySet();
  }

  @Override
  public final List<Observation> translate(Event event, Source source) {
    Reading reading = readings.get(event.id());
    if (reading == null) {
      throw new IllegalStateException("not an event of this table: " + event.id());
    }
    return List.of(reading.read(Fields.of(event), source));
  }
}
