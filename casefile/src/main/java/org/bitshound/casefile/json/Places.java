package org.bitshound.casefile.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the members of a list lie in a document.
final class Places {
  private long[] starts = new long[64];
  private int[] lengths = new int[64];
  private final List<String> ids = new ArrayList<>();

  /// @param id what the member calls itself or its case; `""` for nothing
  void add(long start, int length, String id) {
    if (size() == starts.length) {
      starts = Arrays.copyOf(starts, size() * 2);
      lengths = Arrays.copyOf(lengths, size() * 2);
    }
    starts[size()] = start;
    lengths[size()] = length;
    ids.add(id);
  }

  int size() {
    return ids.size();
  }

  long start(int at) {
    return starts[at];
  }

  int length(int at) {
    return lengths[at];
  }

  String id(int at) {
    return ids.get(at);
  }
}
