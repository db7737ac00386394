package org.bitshound.ese;

import java.util.OptionalInt;
import org.bitshound.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/// One page of a database, read in place. Nothing in it is trusted: a count or an offset that leads
/// outside is as if it were not there. Source: [MS-ESE], `cpage.hxx`.
///
/// Immutable; not for several threads at once.
public final class Page {
  private static final int DBTIME = 8;
  private static final int PREVIOUS = 16;
  private static final int NEXT = 20;
  private static final int OBJECT_ID = 24;
  private static final int TAG_STATE = 34;
  private static final int FLAGS = 36;

  private static final int ROOT = 0x0001;
  private static final int LEAF = 0x0002;
  private static final int EMPTY = 0x0008;
  private static final int SPACE_TREE = 0x0020;
  private static final int INDEX = 0x0040;
  private static final int LONG_VALUE = 0x0080;
  private static final int NEW_CHECKSUM = 0x2000;

  private static final int TAG_SIZE = 4;
  private static final int TAG_COUNT = 0x0fff; // the rest is in use from revision 270 on
  private static final int KEY_IS_SHARED = 4;
  private static final int FLAGS_SHIFT = 13;

  private final ByteView bytes;
  private final PageLayout layout;
  private final int number;
  private final int tags;
  private final int firstNode;
  private final int tagArray;

  private Page(ByteView bytes, PageLayout layout, int number) {
    this.bytes = bytes;
    this.layout = layout;
    this.number = number;
    int state = bytes.u16(TAG_STATE);
    int room = (layout.pageSize() - layout.headerSize()) / TAG_SIZE;
    this.tags = Math.min(state & TAG_COUNT, room);
    this.firstNode = Math.max(1, state >> 12 & 7);
    this.tagArray = layout.pageSize() - TAG_SIZE * tags;
  }

  static Page of(ByteView bytes, PageLayout layout, int number) {
    return new Page(bytes, layout, number);
  }

  /// {@return the page's number, counted from 1 behind the two headers}
  public int number() {
    return number;
  }

  /// {@return where the page begins in the file}
  public long offset() {
    return layout.offsetOf(number);
  }

  /// {@return all bytes of the page}
  public ByteView bytes() {
    return bytes;
  }

  /// {@return the tree that the page says it belongs to; a page that was set free still says it}
  public int objectId() {
    return bytes.i32(OBJECT_ID);
  }

  /// {@return the count of the database's changes at which this page was last changed: the greater,
  /// the newer}
  public long dbtime() {
    return bytes.i64(DBTIME);
  }

  /// {@return the page before it on the same level of its tree; 0 where there is none}
  public int previous() {
    return bytes.i32(PREVIOUS);
  }

  /// {@return the page behind it on the same level of its tree; 0 where there is none}
  public int next() {
    return bytes.i32(NEXT);
  }

  /// {@return whether the page was set free}
  public boolean empty() {
    return has(EMPTY);
  }

  /// {@return whether the page holds rows or values and not the way to them}
  public boolean leaf() {
    return has(LEAF);
  }

  /// {@return whether the page keeps long values}
  public boolean longValues() {
    return has(LONG_VALUE);
  }

  /// {@return whether the page belongs to a tree that counts free space}
  public boolean spaceTree() {
    return has(SPACE_TREE);
  }

  /// {@return whether the page belongs to a secondary index}
  public boolean index() {
    return has(INDEX);
  }

  boolean root() {
    return has(ROOT);
  }

  boolean newChecksum() {
    return has(NEW_CHECKSUM);
  }

  private boolean has(int flag) {
    return (bytes.i32(FLAGS) & flag) != 0;
  }

  PageLayout layout() {
    return layout;
  }

  /// {@return the first tag that is an entry; those before it are the page's own}
  int firstNode() {
    return firstNode;
  }

  /// {@return the number of tags, no more than have room in the page}
  int tags() {
    return tags;
  }

  /// {@return where the array of tags begins, which grows down from the page's end}
  int tagArray() {
    return tagArray;
  }

  int startOf(int tag) {
    return layout.headerSize() + (bytes.u16(slot(tag) + 2) & layout.tagMask());
  }

  int sizeOf(int tag) {
    return bytes.u16(slot(tag)) & layout.tagMask();
  }

  private int slot(int tag) {
    return layout.pageSize() - TAG_SIZE * (tag + 1);
  }

  /// {@return where the common prefix of the page's keys begins}
  int prefixAt() {
    return startOf(0);
  }

  private int prefixLength() {
    boolean shares = tags > 0 && !root() && startOf(0) + sizeOf(0) <= tagArray;
    return shares ? sizeOf(0) : 0;
  }

  /// {@return the child that an entry of a branch page leads to; empty where the entry is too
  /// short}
  OptionalInt child(Node node) {
    return node.dataLength() < 4 ? OptionalInt.empty() : OptionalInt.of(bytes.i32(node.dataAt()));
  }

  /// {@return whether a tag holds nothing}
  boolean vacant(int tag) {
    return sizeOf(tag) == 0;
  }

  /// {@return the entry of a tag; null where it does not lie within the page}
  @Nullable Node node(int tag) {
    int start = startOf(tag);
    int size = sizeOf(tag);
    if (size < 2 || start + size > tagArray) {
      return null;
    }
    int first = bytes.u16(start);
    int flags = (layout.small() ? bytes.u16(slot(tag) + 2) : first) >> FLAGS_SHIFT;
    int length = layout.small() ? first : first & 0x1fff;
    return (flags & KEY_IS_SHARED) == 0
        ? node(tag, flags, 0, start + 2, length)
        : sharing(tag, flags, length);
  }

  private @Nullable Node sharing(int tag, int flags, int shared) {
    int start = startOf(tag);
    if (sizeOf(tag) < 4 || shared > prefixLength()) {
      return null;
    }
    return node(tag, flags, shared, start + 4, bytes.u16(start + 2));
  }

  private @Nullable Node node(int tag, int flags, int shared, int keyAt, int keyLength) {
    int end = startOf(tag) + sizeOf(tag);
    int dataAt = keyAt + keyLength;
    if (dataAt > end) {
      return null;
    }
    return new Node(this, tag, flags, startOf(tag), shared, keyAt, keyLength, dataAt, end - dataAt);
  }
}
