package org.bitshound.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.remote.PlacePattern.Fit;

/// Tells in what kind of place a local name lies, by lists of `content/remote` with source and
/// date. Of several places that hold it the deepest counts: a start-up folder is one, though it
/// lies in a profile. Unchanging once made.
public final class Places {
  private static final List<Place> LISTED =
      List.of(
          Place.AUTOSTART,
          Place.HIJACK_SPOT,
          Place.STAGING,
          Place.TEMP,
          Place.PROFILE,
          Place.SYSTEM);

  private final List<Entry> entries;
  private final Map<String, List<Entry>> byFirstPart = new HashMap<>();
  private final List<Entry> beginningAnyhow = new ArrayList<>(); // their first part is a pattern
  private final Map<String, String> variables;

  private Places(List<Entry> entries, Map<String, String> variables) {
    this.entries = List.copyOf(entries);
    this.variables = Map.copyOf(variables);
    for (Entry each : entries) {
      String first = each.pattern().parts().getFirst();
      List<Entry> alike =
          PlacePattern.isGlob(first)
              ? beginningAnyhow
              : byFirstPart.computeIfAbsent(first, part -> new ArrayList<>());
      alike.add(each);
    }
  }

  /// A place that a local name lies in.
  ///
  /// @param place what kind
  /// @param because the list's entry; absent where the spelling alone tells: shares, streams, and
  ///   what no list has
  /// @param date when the list was last gone through
  public record Placed(Place place, Optional<String> because, Optional<String> date) {}

  private record Entry(Place place, PlacePattern pattern, String date) {}

  /// The entry that reaches furthest into a path, and how far.
  private record Deepest(Entry entry, int reach) {}

  /// {@return the places that come with this version}
  public static Places builtIn() {
    var entries = new ArrayList<Entry>();
    for (Place place : LISTED) {
      ContentList list = ContentList.named(place.word());
      for (String entry : list.entries()) {
        entries.add(new Entry(place, PlacePattern.of(entry), list.date()));
      }
    }
    var variables = new HashMap<String, String>();
    for (String row : ContentList.named("variable").entries()) {
      int equals = row.indexOf(" = ");
      variables.put(row.substring(0, equals), row.substring(equals + 3));
    }
    return new Places(entries, variables);
  }

  /// {@return the place of the local name; absent where that cannot be known: the path has no
  /// beginning, or a short name in it (`PROGRA~1`) stands for one of several}
  public Optional<Placed> of(LocalName name) {
    LocalPath path = LocalPath.of(name.key(), variables);
    if (path.isStream()) {
      return Optional.of(new Placed(Place.STREAM, Optional.empty(), Optional.empty()));
    }
    Optional<Deepest> sure = deepest(path, Fit.YES);
    Optional<Deepest> perhaps =
        name.key().indexOf('~') < 0 ? Optional.empty() : deepest(path, Fit.PERHAPS);
    int reach = sure.map(Deepest::reach).orElse(0);
    if (perhaps.filter(other -> other.reach() >= reach).isPresent()) {
      return Optional.empty();
    }
    return sure.map(Deepest::entry).map(Places::placed).or(() -> unlisted(path));
  }

  private static Placed placed(Entry entry) {
    return new Placed(
        entry.place(), Optional.of(entry.pattern().text()), Optional.of(entry.date()));
  }

  private static Optional<Placed> unlisted(LocalPath path) {
    return switch (path.root()) {
      case VOLUME -> Optional.of(new Placed(Place.OTHER, Optional.empty(), Optional.empty()));
      case SHARE -> Optional.of(new Placed(Place.SHARE, Optional.empty(), Optional.empty()));
      case NONE -> Optional.empty();
    };
  }

  /// A path is met with the few entries that can begin at its part; a short name can be any.
  private Optional<Deepest> deepest(LocalPath path, Fit wanted) {
    var deepest = Optional.<Deepest>empty();
    for (int i = 0; i < path.parts().size(); i++) {
      if (wanted == Fit.PERHAPS) {
        deepest = deeper(deepest, entries, i, path, wanted);
      } else {
        List<Entry> some = byFirstPart.getOrDefault(path.parts().get(i), List.of());
        deepest = deeper(deepest, some, i, path, wanted);
        deepest = deeper(deepest, beginningAnyhow, i, path, wanted);
      }
    }
    return deepest;
  }

  /// Of entries that reach equally far the first counts, in the order of the lists.
  private static Optional<Deepest> deeper(
      Optional<Deepest> before, List<Entry> entries, int part, LocalPath path, Fit wanted) {
    var deepest = before;
    for (Entry each : entries) {
      int reach = part + each.pattern().depth();
      if (isDeeper(each, reach, deepest) && each.pattern().fitAt(part, path) == wanted) {
        deepest = Optional.of(new Deepest(each, reach));
      }
    }
    return deepest;
  }

  private static boolean isDeeper(Entry entry, int reach, Optional<Deepest> than) {
    if (than.isEmpty() || reach != than.get().reach()) {
      return than.isEmpty() || reach > than.get().reach();
    }
    return entry.place().compareTo(than.get().entry().place()) < 0;
  }
}
