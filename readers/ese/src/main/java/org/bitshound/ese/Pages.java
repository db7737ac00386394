package org.bitshound.ese;

import java.util.BitSet;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;

/// The pages of a file by their numbers. The checksum of a page is looked at once, when it is read
/// for the first time; a wrong one is told and hides nothing.
final class Pages {
  private final MappedFile file;
  private final PageLayout layout;
  private final int count;
  private final DefectLog defects;
  private final BitSet checked = new BitSet();
  private final BitSet unsound = new BitSet();

  Pages(MappedFile file, PageLayout layout, DefectLog defects) {
    this.file = file;
    this.layout = layout;
    this.defects = defects;
    this.count = Math.clamp(file.size() / layout.pageSize() - 2, 0, Integer.MAX_VALUE - 8);
  }

  PageLayout layout() {
    return layout;
  }

  /// {@return how many whole pages there are behind the two headers}
  int count() {
    return count;
  }

  DefectLog defects() {
    return defects;
  }

  boolean holds(int number) {
    return number >= 1 && number <= count;
  }

  /// {@return a page that [#holds], its checksum looked at}
  Page page(int number) {
    Page page = unchecked(number);
    if (!checked.get(number)) {
      checked.set(number);
      check(page);
    }
    return page;
  }

  /// {@return the same page, whatever its checksum says: for what is known to be no live page}
  Page unchecked(int number) {
    ByteView bytes = file.view(layout.offsetOf(number), layout.pageSize());
    return Page.of(bytes, layout, number);
  }

  boolean isZero(Page page) {
    return page.bytes().isZero(0, layout.pageSize());
  }

  /// {@return whether a page's checksum holds}
  boolean sound(int number) {
    return !unsound.get(page(number).number());
  }

  private void check(Page page) {
    if (isZero(page)) {
      return; // told by whoever wanted something of it
    }
    PageChecksum.mismatch(page).ifPresent(mismatch -> tell(page, mismatch));
  }

  private void tell(Page page, PageChecksum.Mismatch mismatch) {
    unsound.set(page.number());
    Optional<Integer> bit = mismatch.flippedBit();
    String where =
        bit.isEmpty()
            ? ""
            : "; one turned bit at %s explains it".formatted(page.offset() + bit.get() / 8);
    defects.tell(
        page.offset() + mismatch.offset(),
        What.PAGE_CHECKSUM,
        Severity.DOUBTFUL,
        "checksum 0x%x of page %s".formatted(mismatch.written(), page.number()),
        "0x%x".formatted(mismatch.computed()),
        "what is readable of the page is read; some of it may not be as it was written" + where);
  }
}
