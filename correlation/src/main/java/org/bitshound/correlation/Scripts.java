package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.ScriptRan;

/// Puts the parts of script blocks together. A block is whole when all its parts are there; what
/// stays in parts is told with gaps, for a text with a hole may still hold a command. Mutable; one
/// thread, the fold's.
final class Scripts {

  /// Blocks that may be open at one time: hosts interleave a handful.
  private static final int OPEN = 256;

  private final Map<String, List<ScriptRan>> open = new LinkedHashMap<>();

  /// A script block.
  ///
  /// @param parts in order of their number; never empty
  record Script(List<ScriptRan> parts) {

    private static final Comparator<ScriptRan> BY_PART =
        Comparator.comparingLong(part -> part.part().orElse(1));

    Script {
      var ordered = new ArrayList<>(parts);
      ordered.sort(BY_PART);
      parts = List.copyOf(ordered);
    }

    String text() {
      var text = new StringBuilder();
      parts.forEach(part -> text.append(part.details().text()));
      return text.toString();
    }

    ScriptRan first() {
      return parts.getFirst();
    }

    Instant time() {
      return Collections.min(parts, Comparator.comparing(ScriptRan::time)).time();
    }
  }

  /// {@return the block that this part makes whole; or, where too many are open, the oldest as far
  /// as it is there}
  Optional<Script> add(ScriptRan part) {
    Optional<String> id = part.blockId();
    long parts = part.parts().orElse(1);
    if (id.isEmpty() || parts <= 1) {
      return Optional.of(new Script(List.of(part)));
    }
    List<ScriptRan> block = open.computeIfAbsent(id.get(), block1 -> new ArrayList<>());
    block.add(part);
    if (block.stream().mapToLong(each -> each.part().orElse(1)).distinct().count() >= parts) {
      open.remove(id.get());
      return Optional.of(new Script(block));
    }
    return open.size() > OPEN ? Optional.of(oldest()) : Optional.empty();
  }

  private Script oldest() {
    var blocks = open.values().iterator();
    var oldest = new Script(blocks.next());
    blocks.remove();
    return oldest;
  }

  /// {@return the blocks that never became whole}
  List<Script> remains() {
    List<Script> remains = open.values().stream().map(Script::new).toList();
    open.clear();
    return remains;
  }
}
