package org.bitshound.testing.evidence.stories;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Something that happened on one machine, and what has to be said of it.
///
/// @param text in one sentence
/// @param scene plays it
/// @param found ids of analytics that have to find something
/// @param never ids of analytics that must not
public record Story(String text, Supplier<Scene> scene, Set<String> found, Set<String> never) {

  static Story of(String text, Supplier<Scene> scene) {
    return new Story(text, scene, Set.of(), Set.of());
  }

  Story found(String... analytics) {
    return new Story(text, scene, Set.of(analytics), never);
  }

  Story never(String... analytics) {
    return new Story(text, scene, found, Set.of(analytics));
  }

  /// {@return the logs that the machine has afterwards, by file name; the same in every run}
  public Map<String, byte[]> logs() {
    return scene.get().logs();
  }
}
