package org.bitshound.ese;

/// One entry of a page: a key and its data, at offsets from the page's start that lie within it.
/// Source: [MS-ESE], `node.hxx`.
///
/// @param page that holds it
/// @param tag its place in the page's tag array
/// @param flags 1 versioned, 2 deleted, 4 a part of the key is shared
/// @param start of the entry
/// @param shared how many bytes of the key are those of the page's common prefix
/// @param keyAt where the key's own part begins
/// @param keyLength of that part
/// @param dataAt where the data begin
/// @param dataLength to the entry's end
record Node(
    Page page,
    int tag,
    int flags,
    int start,
    int shared,
    int keyAt,
    int keyLength,
    int dataAt,
    int dataLength) {
  private static final int DELETED = 2;

  /// {@return whether the entry was deleted and its space not yet taken}
  boolean deleted() {
    return (flags & DELETED) != 0;
  }

  /// {@return where the data begin, from the start of the file}
  long offset() {
    return page.offset() + dataAt;
  }

  int size() {
    return dataAt + dataLength - start;
  }

  /// {@return the whole key}
  byte[] key() {
    var key = new byte[shared + keyLength];
    if (shared > 0) { // without, the prefix may lie anywhere
      page.bytes().copy(page.prefixAt(), key, 0, shared);
    }
    page.bytes().copy(keyAt, key, shared, keyLength);
    return key;
  }

  byte[] data() {
    return page.bytes().copy(dataAt, dataLength);
  }
}
