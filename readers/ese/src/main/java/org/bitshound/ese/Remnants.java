package org.bitshound.ese;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bitshound.ese.Remnant.Kind;

/// Finds what is left over in the pages of a database.
final class Remnants {
  private final Pages pages;
  private final BitSet reached;

  /// @param reached the pages that trees reach
  Remnants(Pages pages, BitSet reached) {
    this.pages = pages;
    this.reached = reached;
  }

  void find(Consumer<Remnant> each) {
    for (int number = 1; number <= pages.count(); number++) {
      Page page = pages.unchecked(number);
      if (page.spaceTree() && !page.empty() && !reached.get(number)) {
        entries(page, each);
      } else if (reached.get(number)) {
        entries(page, each);
      } else {
        int from = page.layout().headerSize();
        give(page, from, page.layout().pageSize() - from, Kind.FREE_PAGE, each);
      }
    }
  }

  private void entries(Page page, Consumer<Remnant> each) {
    int at = page.layout().headerSize();
    for (Span span : spans(page)) {
      give(page, at, span.start - at, Kind.PAGE_SLACK, each);
      if (span.deleted) {
        give(page, span.start, span.end - span.start, Kind.DELETED_ENTRY, each);
      }
      at = Math.max(at, span.end);
    }
    give(page, at, page.tagArray() - at, Kind.PAGE_SLACK, each);
  }

  /// What a tag holds.
  private record Span(int start, int end, boolean deleted) {}

  /// {@return what the tags of a page hold, from its start on; those that lie outside hold nothing}
  private static List<Span> spans(Page page) {
    var spans = new ArrayList<Span>();
    for (int tag = 0; tag < page.tags(); tag++) {
      int start = page.startOf(tag);
      int end = start + page.sizeOf(tag);
      if (end > start && end <= page.tagArray()) {
        Node node = tag < page.firstNode() ? null : page.node(tag);
        spans.add(new Span(start, end, node != null && node.deleted()));
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static void give(Page page, int start, int length, Kind kind, Consumer<Remnant> each) {
    if (length > 0 && !page.bytes().isZero(start, length)) {
      each.accept(new Remnant(page.number(), page.objectId(), page.offset() + start, length, kind));
    }
  }
}
