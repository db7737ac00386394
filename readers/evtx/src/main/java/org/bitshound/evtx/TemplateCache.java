package org.bitshound.evtx;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/// Templates by their content, over all chunks and files that share this cache. Safe for several
/// threads.
public final class TemplateCache {
  private final ConcurrentHashMap<Key, Template> templates = new ConcurrentHashMap<>(512);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong stencils = new AtomicLong(); // bytes

  /// Makes an empty cache.
  public TemplateCache() {}

  /// {@return the template of a content, compiled where it was never met}
  Template of(Content content) {
    Template known = templates.get(new Key(content.bytes(), content.length()));
    if (known != null) {
      return known;
    }
    byte[] own = Arrays.copyOf(content.bytes(), content.length());
    var compiled = new Template(own);
    if (templates.size() >= Limits.TEMPLATES || bytes.get() + own.length > Limits.CACHED_BYTES) {
      forget();
    }
    Template first = templates.putIfAbsent(new Key(own, own.length), compiled);
    if (first != null) {
      return first;
    }
    bytes.addAndGet(own.length);
    return compiled;
  }

  /// What is full is of hosts that were read: those of the next one have other templates, and the
  /// few that all hosts share are soon there again.
  private void forget() {
    templates.clear();
    bytes.set(0);
    stencils.set(0);
  }

  /// {@return whether so many bytes more may be kept of how templates were written}
  boolean keeps(int more) {
    return stencils.addAndGet(more) <= Limits.STENCIL_BYTES;
  }

  /// {@return how many bytes of content are kept}
  long bytesKept() {
    return bytes.get();
  }

  /// The first bytes of an array; the array of a key that is kept never changes.
  private static final class Key {
    private final byte[] bytes;
    private final int length;
    private final int hash;

    Key(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
      var crc = new CRC32();
      crc.update(bytes, 0, length);
      this.hash = (int) crc.getValue();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && hash == key.hash
          && Arrays.equals(bytes, 0, length, key.bytes, 0, key.length);
    }
  }
}
