package org.bitshound.ese;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.jspecify.annotations.Nullable;

/// A tree of pages, walked from its root down by what the branches say. The links between
/// neighbours are not followed: in a dirty database they may lead in circles.
///
/// @param pages of the file
/// @param root its number
/// @param objectId that each page of the tree must name
/// @param what the tree holds, for a person
record Tree(Pages pages, int root, int objectId, String what) {

  /// Goes through the leaves in the order of their keys; what leads nowhere is told.
  ///
  /// @param reached is given the number of each page of the tree
  void leaves(BitSet reached, Consumer<Page> leaf) {
    new Walk(reached, leaf).down(root, 1, 0);
  }

  void leaves(Consumer<Page> leaf) {
    leaves(new BitSet(), leaf);
  }

  /// {@return a page of this tree; null where the number leads to none, which is told}
  @Nullable Page admitted(int number, long from) {
    if (!pages.holds(number)) {
      refuse(
          from,
          What.FILE_TRUNCATED,
          "page " + Integer.toUnsignedString(number),
          pages.count() == 0 ? "no page at all" : "pages 1 to " + pages.count());
      return null;
    }
    Page page = pages.page(number);
    if (page.objectId() == objectId && !page.spaceTree() && !page.empty()) {
      return page;
    }
    boolean zero = pages.isZero(page);
    refuse(
        page.offset(),
        zero ? What.ZEROED : What.LAYOUT_MISMATCH,
        "page %s to be of object %s".formatted(number, objectId),
        zero ? "zeros" : ofWhat(page));
    return null;
  }

  private static String ofWhat(Page page) {
    String kind = page.empty() ? ", set free" : page.spaceTree() ? ", counting space" : "";
    return "object " + page.objectId() + kind;
  }

  private void refuse(long offset, What defect, String expected, String found) {
    pages
        .defects()
        .tell(
            offset,
            defect,
            Severity.LOST,
            expected,
            found,
            "what stands below that page is missing from " + what);
  }

  /// One way through the tree; each page is entered once.
  private final class Walk {
    private final BitSet reached;
    private final Consumer<Page> leaf;

    Walk(BitSet reached, Consumer<Page> leaf) {
      this.reached = reached;
      this.leaf = leaf;
    }

    void down(int number, int depth, long from) {
      if (depth > Limits.TREE_DEPTH) {
        tooDeep(number, from);
        return;
      }
      if (pages.holds(number) && reached.get(number)) {
        refuse(from, What.PAGE_LOOP, "page " + number + " to be reached once", "reached again");
        return;
      }
      Page page = admitted(number, from);
      if (page == null) {
        return;
      }
      reached.set(number);
      if (page.leaf()) {
        leaf.accept(page);
      } else {
        branches(page, depth);
      }
    }

    private void branches(Page page, int depth) {
      for (int tag = page.firstNode(); tag < page.tags(); tag++) {
        if (page.vacant(tag)) {
          continue;
        }
        Node node = page.node(tag);
        OptionalInt child = node == null ? OptionalInt.empty() : page.child(node);
        if (child.isPresent()) {
          down(child.getAsInt(), depth + 1, page.offset());
        } else {
          tellBroken(page, tag);
        }
      }
    }

    private void tooDeep(int number, long from) {
      pages
          .defects()
          .tell(
              from,
              What.DEPTH_LIMIT,
              Severity.LIMIT,
              "at most " + Limits.TREE_DEPTH + " levels",
              "page " + number + " on the next one",
              "what stands below that page is missing from " + what);
    }
  }

  /// Goes through the leaves that say they belong to this tree and were not reached from its root.
  void strays(BitSet reached, Consumer<Page> leaf) {
    boolean longValues = pages.holds(root) && pages.unchecked(root).longValues();
    for (int number = 1; number <= pages.count(); number++) {
      Page page = pages.unchecked(number);
      boolean own = page.objectId() == objectId && page.leaf() && page.longValues() == longValues;
      if (own && !page.spaceTree() && !page.index() && !reached.get(number)) {
        leaf.accept(page);
      }
    }
  }

  /// Tells of an entry that does not lie within its page.
  void tellBroken(Page page, int tag) {
    pages
        .defects()
        .tell(
            page.offset() + page.layout().pageSize() - 4L * (tag + 1),
            What.RECORD_TRUNCATED,
            Severity.LOST,
            "entry %s of page %s to lie within it".formatted(tag, page.number()),
            "%s bytes from %s on".formatted(page.sizeOf(tag), page.startOf(tag)),
            "this entry is missing from " + what);
  }
}
