package org.bitshound.ese;

import java.util.Arrays;
import java.util.OptionalInt;
import org.bitshound.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/// Goes to a key of a tree and on from there. The work is bounded by a [Budget], since branches may
/// lead in circles.
final class TreeCursor {
  /// What looking at one entry costs.
  private static final int STEP = 16;

  private final Tree tree;
  private final Budget budget;
  private final Page[] pages = new Page[Limits.TREE_DEPTH];
  private final int[] tags = new int[Limits.TREE_DEPTH];
  private int depth; // how many pages are entered; the last is the leaf

  TreeCursor(Tree tree, Budget budget) {
    this.tree = tree;
    this.budget = budget;
  }

  /// Goes before the first entry whose key is not smaller.
  void seek(byte[] key) {
    depth = 0;
    enter(tree.root(), key, 0);
  }

  /// Enters a page and those below it where the key would be.
  private void enter(int number, byte[] key, long from) {
    int next = number;
    long by = from;
    while (depth < Limits.TREE_DEPTH && budget.take(STEP)) {
      Page page = tree.admitted(next, by);
      if (page == null) {
        return;
      }
      pages[depth] = page;
      tags[depth] = firstNotBelow(page, key) - 1;
      depth++;
      OptionalInt child = page.leaf() ? OptionalInt.empty() : nextChild(depth - 1);
      if (child.isEmpty()) {
        return;
      }
      next = child.getAsInt();
      by = page.offset();
    }
  }

  /// {@return the child of the next entry of an entered page}
  private OptionalInt nextChild(int level) {
    Page page = pages[level];
    while (++tags[level] < page.tags() && budget.take(STEP)) {
      Node node = page.node(tags[level]);
      OptionalInt child = node == null ? OptionalInt.empty() : page.child(node);
      if (child.isPresent()) {
        return child;
      }
    }
    return OptionalInt.empty();
  }

  /// {@return the next entry of a leaf that is not deleted; null behind the last one}
  @Nullable Node next() {
    while (depth > 0 && budget.take(STEP)) {
      int level = depth - 1;
      Page page = pages[level];
      if (!page.leaf()) {
        advance(level);
      } else if (++tags[level] >= page.tags()) {
        depth--;
      } else {
        Node node = page.node(tags[level]);
        if (node != null && !node.deleted()) {
          return node;
        }
      }
    }
    return null;
  }

  /// Goes down to the left edge of the next child of a branch page, or up where there is none.
  private void advance(int level) {
    OptionalInt child = nextChild(level);
    if (child.isEmpty()) {
      depth--;
    } else {
      enter(child.getAsInt(), new byte[0], pages[level].offset());
    }
  }

  /// {@return the first tag whose key is not below the one looked for. The last key of a branch
  /// page may be left out: it stands for all that are greater}
  private int firstNotBelow(Page page, byte[] key) {
    int low = page.firstNode();
    int high = page.tags();
    while (low < high && budget.take(STEP)) {
      int middle = (low + high) >>> 1;
      if (below(page, middle, key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean below(Page page, int tag, byte[] key) {
    Node node = page.node(tag);
    if (node == null) {
      return true;
    }
    boolean all = !page.leaf() && tag == page.tags() - 1 && node.shared() + node.keyLength() == 0;
    return !all && compare(node, key) < 0;
  }

  private static int compare(Node node, byte[] key) {
    ByteView bytes = node.page().bytes();
    int length = node.shared() + node.keyLength();
    for (int i = 0; i < Math.min(length, key.length); i++) {
      int at = i < node.shared() ? node.page().prefixAt() + i : node.keyAt() + i - node.shared();
      int difference = bytes.u8(at) - (key[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return length - key.length;
  }

  /// {@return whether an entry's key begins with these bytes}
  static boolean startsWith(Node node, byte[] start) {
    byte[] key = node.key();
    return key.length >= start.length
        && Arrays.equals(key, 0, start.length, start, 0, start.length);
  }
}
