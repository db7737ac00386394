package org.bitshound.intake.events;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bitshound.observation.CoverageSource;
import org.bitshound.translation.Coverage;
import org.bitshound.translation.Translation;
import org.bitshound.translation.register.Translations;
import org.jspecify.annotations.Nullable;

/// What the events of one provider in one channel mean to a hunt, looked up once for all streams of
/// a collection. Safe for several threads.
final class Subject {
  final String provider;
  final String channel;
  private final Translations translations;
  private final ConcurrentHashMap<Integer, Kind> kinds = new ConcurrentHashMap<>();

  /// One of its events.
  ///
  /// @param reader who reads it; `null` for nobody
  record Kind(int eventId, @Nullable Translation reader, Optional<CoverageSource> coverage) {}

  Subject(String provider, String channel, Translations translations) {
    this.provider = provider;
    this.channel = channel;
    this.translations = translations;
  }

  Kind kind(int eventId) {
    return kinds.computeIfAbsent(eventId, this::lookUp);
  }

  private Kind lookUp(int eventId) {
    return new Kind(
        eventId,
        translations.of(provider, eventId).orElse(null),
        Coverage.of(provider, channel, eventId));
  }

  /// The subjects of a collection. Safe for several threads.
  static final class All {
    private final Translations translations;
    private final ConcurrentHashMap<String, Subject> byName = new ConcurrentHashMap<>();

    All(Translations translations) {
      this.translations = translations;
    }

    Subject of(String provider, String channel) {
      return byName.computeIfAbsent(
          provider + '\0' + channel, name -> new Subject(provider, channel, translations));
    }

    Translations translations() {
      return translations;
    }
  }
}
