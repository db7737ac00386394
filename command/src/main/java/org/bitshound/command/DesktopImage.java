package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// `desktopimgdownldr.exe /lockscreenurl:URL [/eventName:NAME]`: the lock screen's downloader makes
/// a job. The file goes below the folder of Windows, which is where `SYSTEMROOT` points.
final class DesktopImage {
  private static final String FOLDER = "\\Personalization\\LockScreenImage";
  private static final String URL = "/lockscreenurl:";

  private DesktopImage() {}

  static void read(String line, List<Word> words, Way way, Unwrapping unwrapping) {
    var draft = new Draft(Tool.DESKTOPIMGDOWNLDR, way);
    Optional<String> url = Optional.empty();
    for (Word word : words.subList(1, words.size())) {
      if (word.startsWith(URL)) {
        url = Optional.of(word.text().substring(URL.length()));
      } else if (!word.startsWith("/eventname:") && !word.startsWith("/desktopurl:")) {
        draft.leftOver(word.text());
      }
    }
    if (url.isEmpty()) {
      draft.fails(Because.ARGUMENT_MISSING);
    }
    Optional<String> moved = way.variables().own("SYSTEMROOT");
    moved.ifPresent(folder -> draft.trick(Trick.SYSTEM_ROOT_MOVED));
    draft.add(Action.of(Verb.TRANSFER).from(url).to(moved.map(folder -> folder + FOLDER)));
    unwrapping.add(draft, line);
  }
}
