package org.bitshound.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One known-good entry: a job that Windows or common software makes by itself. Each part lists
/// alternatives; all parts must agree.
///
/// @param name the entry's name, `edge-components`
/// @param why one sentence for a person
/// @param titles of the job
/// @param creators images, without the prefix of long paths
/// @param owners kinds of accounts
/// @param remotes where the files come from
/// @param locals where the files go to; empty where the knowledge does not say
/// @param explains analytics whose findings it explains
record Entry(
    String name,
    String why,
    List<Glob> titles,
    List<Glob> creators,
    Set<String> owners,
    List<RemotePattern> remotes,
    List<Glob> locals,
    List<String> explains) {
  private static final Set<String> KEYS =
      Set.of(
          "entry",
          "why",
          "title",
          "creator",
          "owner",
          "from",
          "to",
          "explains",
          "knowledge",
          "date");

  static Entry of(Map<String, List<String>> stanza) {
    String name = one(stanza, "entry");
    one(stanza, "knowledge");
    one(stanza, "date");
    if (!KEYS.containsAll(stanza.keySet())) {
      throw new IllegalStateException("entry " + name + " has an unknown key: " + stanza.keySet());
    }
    return new Entry(
        name,
        one(stanza, "why"),
        globs(some(stanza, "title")),
        globs(some(stanza, "creator")),
        Set.copyOf(some(stanza, "owner")),
        some(stanza, "from").stream().map(RemotePattern::of).toList(),
        globs(stanza.getOrDefault("to", List.of())),
        some(stanza, "explains"));
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  private static String one(Map<String, List<String>> stanza, String key) {
    List<String> values = some(stanza, key);
    if (values.size() != 1) {
      throw new IllegalStateException("entry with more than one " + key + ": " + stanza);
    }
    return values.getFirst();
  }

  private static List<String> some(Map<String, List<String>> stanza, String key) {
    List<String> values = stanza.getOrDefault(key, List.of());
    if (values.isEmpty()) {
      throw new IllegalStateException("entry without " + key + ": " + stanza);
    }
    return List.copyOf(values);
  }
}
