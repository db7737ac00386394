package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitshound.remote.LocalName;

/// Where files lie that a host's evidence speaks of.
public final class LocalNames {
  private final Map<String, List<LocalName>> byFileName = new HashMap<>();

  LocalNames() {}

  void add(String localName) {
    LocalName name = LocalName.of(localName);
    if (!name.fileName().isEmpty()) {
      byFileName.computeIfAbsent(name.fileName(), file -> new ArrayList<>(1)).add(name);
    }
  }

  /// {@return the files' names without folders, in lower case}
  public Set<String> fileNames() {
    return Set.copyOf(byFileName.keySet());
  }

  /// {@return whether a path from the root of some volume on can be one of the files}
  public boolean isPlace(String path) {
    return byFileName.getOrDefault(LocalName.of(path).fileName(), List.of()).stream()
        .anyMatch(name -> DiskTraces.isOf(path, name));
  }
}
