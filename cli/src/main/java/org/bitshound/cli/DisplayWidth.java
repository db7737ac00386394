package org.bitshound.cli;

/// How many columns of a terminal a text takes: wide characters two, combining ones none.
///
/// Where terminals disagree the wider answer is given, so that a line is rather too short than
/// wrapped by the terminal. Meant for text that has been through [Printable]: control and format
/// characters are not there any more. Sources: [UAX11] East Asian Width, [UTS51] for emoji.
final class DisplayWidth {
  /// First and last code point of each range of wide characters, in order. The astral planes 2 and
  /// 3 are all ideographs.
  private static final int[] WIDE = {
    0x1100, 0x115f, // Hangul initial consonants
    0x2e80, 0x303e, // CJK radicals, punctuation
    0x3041, 0xa4cf, // kana, CJK ideographs, Yi
    0xa960, 0xa97f, // Hangul, extended
    0xac00, 0xd7a3, // Hangul syllables
    0xf900, 0xfaff, // compatibility ideographs
    0xfe10, 0xfe19, // vertical forms
    0xfe30, 0xfe6f, // compatibility and small forms
    0xff01, 0xff60, // full-width forms
    0xffe0, 0xffe6,
    0x16fe0, 0x18dff, // Tangut and its kin
    0x1aff0, 0x1b2ff, // kana, extended; Nushu
    0x1f300, 0x1faff, // pictographs
    0x20000, 0x3fffd,
  };

  private DisplayWidth() {}

  /// {@return the columns of the whole text}
  static int of(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      columns += of(codePoint);
      at += Character.charCount(codePoint);
    }
    return columns;
  }

  /// {@return 0, 1 or 2}
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1; // nearly all text there is
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return Character.isEmojiPresentation(codePoint);
  }
}
