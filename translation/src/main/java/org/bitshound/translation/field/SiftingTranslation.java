package org.bitshound.translation.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;

/// A translation that is a table and keeps few of its records: event id → which records matter, and
/// what they say.
public abstract class SiftingTranslation implements Translation {

  private final String provider;
  private final Map<Integer, Row> rows;

  /// What a record says; empty where it lacks what would make it a fact.
  @FunctionalInterface
  public interface Telling {

    /// {@return what the event says}
    Optional<? extends Observation> read(Fields fields, Source source);
  }

  /// How one kind of event is read.
  ///
  /// @param matters whether a record can matter; asks few fields, the most telling one first
  /// @param telling what it says
  public record Row(Predicate<Fields> matters, Telling telling) {

    /// {@return the row of an event whose records are all kept}
    public static Row all(Telling telling) {
      return new Row(every -> true, telling);
    }
  }

  /// @param rows event id → how to read it; copied
  protected SiftingTranslation(String provider, Map<Integer, Row> rows) {
    this.provider = provider;
    this.rows = Map.copyOf(rows);
  }

  @Override
  public final String provider() {
    return provider;
  }

  @Override
  public final Set<Integer> eventIds() {
    return rows.keySet();
  }

  @Override
  public final boolean judges() {
    return true;
  }

  @Override
  public final boolean matters(Event event) {
    return row(event).matters().test(Fields.of(event));
  }

  @Override
  public final List<Observation> translate(Event event, Source source) {
    return row(event).telling().read(Fields.of(event), source).stream()
        .<Observation>map(said -> said)
        .toList();
  }

  private Row row(Event event) {
    Row row = rows.get(event.id());
    if (row == null) {
      throw new IllegalStateException("not an event of this table: " + event.id());
    }
    return row;
  }
}
