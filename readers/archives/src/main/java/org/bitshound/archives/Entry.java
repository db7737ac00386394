package org.bitshound.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bitshound.bytes.Defect;

/// A file in a container. Its content can be read once, while it is told.
public final class Entry {
  private final String name;
  private final Format format;
  private final OptionalLong size;
  private final EntryStream content;
  private final List<Defect> defects;

  Entry(String name, Format format, OptionalLong size, EntryStream content, List<Defect> defects) {
    this.name = name;
    this.format = format;
    this.size = size;
    this.content = content;
    this.defects = defects;
  }

  /// {@return the name that the container gives, with `/`; a second entry of one name ends in `#2`.
  /// It may be absolute or lead upwards: it is a text and no path}
  public String name() {
    return name;
  }

  /// {@return what it lies in: of a compressed tar the tar}
  public Format format() {
    return format;
  }

  /// {@return its length in bytes as the container declares it, which may be a lie; absent where it
  /// does not}
  public OptionalLong size() {
    return size;
  }

  /// {@return whether it cannot be read without a key: known once its first bytes were asked for}
  public boolean encrypted() {
    return content.locked();
  }

  /// {@return its bytes: as many as can be read and are allowed}
  public EntryStream content() {
    return content;
  }

  /// {@return what is wrong with it, at offsets in its content; complete once the content is read}
  public List<Defect> defects() {
    return new ArrayList<>(defects);
  }
}
