package org.bitshound.command;

import java.util.List;

/// A program that nothing is known of, given words that bitsadmin alone takes: a renamed copy,
/// whose record does not say what it was. Nobody can be sure, and the reading says so.
final class UnknownProgram {
  private UnknownProgram() {}

  static void read(String line, List<Word> words, Way way, Unwrapping unwrapping) {
    if (words.size() < 3 || !isVerb(words.get(1).text())) {
      return;
    }
    var draft = new Draft(Tool.BITSADMIN, way.with(Trick.RENAMED_BINARY));
    draft.doubts(Because.PROGRAM_NOT_KNOWN);
    Bitsadmin.read(words.subList(1, words.size()), draft);
    if (draft.isWhole()) {
      unwrapping.add(draft, line);
    }
  }

  static boolean isVerb(String word) {
    return word.startsWith("/")
        && BitsadminVerb.named(word.substring(1))
            .filter(BitsadminVerb::isOfBitsadminAlone)
            .isPresent();
  }
}
