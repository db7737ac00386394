package org.bitshound.ese;

import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;

/// How a file is opened: by its header, by the header's copy, or, where both are gone, by the page
/// size at which pages are found.
///
/// @param header the one that is read; empty where both are gone
/// @param layout of the pages
record Opening(Optional<FileHeader> header, PageLayout layout) {
  private static final int SMALLEST_PAGE = 2048;
  private static final int LARGEST_PAGE = 32_768;
  private static final int USUAL_PAGE = 4096;

  /// With a revision that nobody knows, the tagged columns are taken for sorted, as they are since
  /// Windows 2003.
  private static final int USUAL_REVISION = 20;

  /// {@return whether the header or its copy says that the file is a database}
  static boolean recognises(MappedFile file) {
    ByteView start = file.view(0, FileHeader.SIZE);
    return FileHeader.signed(start) ? FileHeader.ofDatabase(start) : copy(file, 0).isPresent();
  }

  static Opening of(MappedFile file, DefectLog defects) {
    Optional<FileHeader> first = read(file, 0);
    if (first.isPresent() && sound(file, 0, first.get().pageSize())) {
      return found(first.get(), defects);
    }
    Optional<FileHeader> copy = copy(file, first.map(FileHeader::pageSize).orElse(0));
    tellHeader(file, first, copy, defects);
    Optional<FileHeader> taken = copy.isPresent() ? copy : first;
    return taken
        .map(header -> found(header, defects))
        .orElseGet(() -> new Opening(Optional.empty(), probed(file)));
  }

  private static Opening found(FileHeader header, DefectLog defects) {
    if (header.dirty()) {
      tellDirty(header, defects);
    }
    return new Opening(Optional.of(header), new PageLayout(header.pageSize(), header.revision()));
  }

  private static Optional<FileHeader> read(MappedFile file, long at) {
    if (at > file.size()) {
      return Optional.empty();
    }
    ByteView bytes = file.view(at, FileHeader.SIZE);
    return Optional.of(bytes)
        .filter(FileHeader::signed)
        .map(FileHeader::read)
        .filter(header -> PageLayout.possible(header.pageSize()));
  }

  /// {@return whether the checksum over the whole header page holds}
  private static boolean sound(MappedFile file, long at, int pageSize) {
    ByteView bytes = file.view(at, pageSize);
    return bytes.size() == pageSize
        && FileHeader.writtenChecksum(bytes) == PageChecksum.older(bytes);
  }

  /// {@return the copy in the second page, where its checksum holds}
  ///
  /// @param pageSize by the first header, tried before the others; 0 where it says none
  private static Optional<FileHeader> copy(MappedFile file, int pageSize) {
    for (int size = SMALLEST_PAGE; size <= LARGEST_PAGE; size *= 2) {
      Optional<FileHeader> header = read(file, size);
      if (header.isPresent() && header.get().pageSize() == size && sound(file, size, size)) {
        return header;
      }
    }
    return pageSize == 0 ? Optional.empty() : read(file, pageSize);
  }

  /// {@return the layout by which the catalog's root says that it is object 2}
  private static PageLayout probed(MappedFile file) {
    for (int size = SMALLEST_PAGE; size <= LARGEST_PAGE; size *= 2) {
      var layout = new PageLayout(size, USUAL_REVISION);
      if (file.size() >= layout.offsetOf(Catalog.ROOT) + size) {
        ByteView bytes = file.view(layout.offsetOf(Catalog.ROOT), size);
        Page page = Page.of(bytes, layout, Catalog.ROOT);
        if (page.objectId() == Catalog.OBJECT_ID && page.root()) {
          return layout;
        }
      }
    }
    return new PageLayout(USUAL_PAGE, USUAL_REVISION);
  }

  private static void tellHeader(
      MappedFile file, Optional<FileHeader> first, Optional<FileHeader> copy, DefectLog defects) {
    ByteView start = file.view(0, FileHeader.SIZE);
    String found =
        first.isPresent()
            ? "another checksum, or a page cut short"
            : start.holds(0, 8)
                ? "0x%08x".formatted(start.i32(FileHeader.SIGNATURE_AT))
                : start.size() + " bytes";
    String effect =
        copy.isPresent()
            ? "the copy of the header is read in its place"
            : first.isPresent()
                ? "it is read as it stands"
                : "pages are looked for where they may be";
    defects.tell(
        0,
        What.FILE_HEADER,
        Severity.DOUBTFUL,
        "the signature 0x89abcdef and a header page whose checksum holds",
        found,
        effect);
  }

  private static String needed(FileHeader header) {
    long first = header.firstLogNeeded();
    long last = header.lastLogNeeded();
    return first == last ? first + " is needed" : first + " to " + last + " are needed";
  }

  private static void tellDirty(FileHeader header, DefectLog defects) {
    boolean logs = header.lastLogNeeded() > 0;
    defects.tell(
        FileHeader.STATE,
        What.DIRTY_DATABASE,
        Severity.DOUBTFUL,
        "a database that was closed",
        header.state().words(),
        "it is read as it stands; its newest changes may stand "
            + (logs
                ? "in its log files alone, of which " + needed(header)
                : "in its log files alone"));
  }
}
