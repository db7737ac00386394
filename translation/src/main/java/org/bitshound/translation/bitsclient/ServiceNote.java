package org.bitshound.translation.bitsclient;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.bitshound.event.Event;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.BitsServiceNote.What;
import org.bitshound.translation.field.Reading;

/// Readings of events that are a note: a code, and whatever else they say as text.
public final class ServiceNote {

  private ServiceNote() {}

  /// {@return the reading of a note without code}
  public static Reading of(What what) {
    return (f, source) ->
        new BitsServiceNote(source, what, OptionalLong.empty(), rest(f.event(), ""));
  }

  /// {@return the reading of a note}
  ///
  /// @param code the name of the value that holds its code
  public static Reading of(What what, String code) {
    return (f, source) -> new BitsServiceNote(source, what, f.code(code), rest(f.event(), code));
  }

  private static Optional<String> rest(Event event, String code) {
    StringJoiner rest = new StringJoiner(" ");
    List<String> names = event.names();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.equals(code)) {
        event.value(i).ifPresent(value -> rest.add(name + "=" + value));
      }
    }
    return rest.length() == 0 ? Optional.empty() : Optional.of(rest.toString());
  }
}
