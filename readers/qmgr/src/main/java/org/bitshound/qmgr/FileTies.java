package org.bitshound.qmgr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.MappedFile;
import org.bitshound.qmgr.FoundFile.Tie;

/// Ties file records that lie apart from their rows to the keys of these rows, by the number of the
/// long value: the row names it, and so does the node before the record. Both outlive the file.
///
/// Numbers are given again, so such a tie is never more than likely, and none is made where rows or
/// records contradict each other.
final class FileTies {
  private static final int OBJECT_ID = 24; // in the head of a page

  private final MappedFile file;
  private final int pageSize;
  private final Map<Long, Set<String>> keys = new HashMap<>();

  private FileTies(MappedFile file, int pageSize) {
    this.file = file;
    this.pageSize = pageSize;
  }

  /// Looks for the rows of the table Files, live and left over.
  ///
  /// @param objectId of the table
  static FileTies of(MappedFile file, int pageSize, int objectId) {
    var ties = new FileTies(file, pageSize);
    for (long page = 0; pageSize > 0 && page < file.size(); page += pageSize) {
      ByteView bytes = file.view(page, pageSize);
      if (bytes.holds(OBJECT_ID, 4) && bytes.i32(OBJECT_ID) == objectId) {
        ties.rows(bytes);
      }
    }
    return ties;
  }

  private void rows(ByteView page) {
    for (int at = 0; at < page.size(); at++) {
      if (FileRow.pointsApart(page, at)) {
        keys.computeIfAbsent(FileRow.longValue(page, at), number -> new TreeSet<>())
            .add(FileRow.id(page, at));
      }
    }
  }

  List<FoundFile> tie(List<FoundFile> carved) {
    var numbers = new ArrayList<OptionalLong>();
    var names = new HashMap<Long, Set<String>>();
    for (FoundFile each : carved) {
      OptionalLong number = number(each);
      numbers.add(number);
      if (number.isPresent()) {
        names
            .computeIfAbsent(number.getAsLong(), known -> new TreeSet<>())
            .add(each.file().remoteName());
      }
    }
    var tied = new ArrayList<FoundFile>();
    for (int i = 0; i < carved.size(); i++) {
      FoundFile each = carved.get(i);
      Optional<String> key =
          each.id().isEmpty() && numbers.get(i).isPresent()
              ? onlyKey(numbers.get(i).getAsLong(), names)
              : Optional.empty();
      tied.add(key.isEmpty() ? each : likely(each, key.get()));
    }
    return tied;
  }

  private static FoundFile likely(FoundFile found, String key) {
    return new FoundFile(
        found.file(), found.offset(), found.origin(), Optional.of(key), Tie.LIKELY);
  }

  private Optional<String> onlyKey(long number, Map<Long, Set<String>> names) {
    Set<String> known = keys.getOrDefault(number, Set.of());
    return known.size() == 1 && names.getOrDefault(number, Set.of()).size() == 1
        ? known.stream().findFirst()
        : Optional.empty();
  }

  private OptionalLong number(FoundFile found) {
    if (pageSize <= 0) {
      return OptionalLong.empty();
    }
    long page = found.offset() / pageSize * pageSize;
    return LongValueNode.number(file.view(page, pageSize), (int) (found.offset() - page));
  }
}
