package org.bitshound.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// A list of `content/remote`: an entry a line; `# date: 2026-11-27` says when it was last gone
/// through, `# source: …` where the entries below it come from. Other lines with `#` are prose.
///
/// @param name the file's name without its ending
/// @param date when the list was last gone through
/// @param entries in the order of the file
record ContentList(String name, String date, List<String> entries) {
  private static final String DATE = "# date: ";
  private static final String SOURCE = "# source: ";

  /// {@return the list of this name}
  static ContentList named(String name) {
    var entries = new LinkedHashSet<String>();
    String date = "";
    boolean hasSource = false;
    String text = text(name + ".txt");
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end);
      start = end + 1;
      if (line.startsWith(DATE)) {
        date = line.substring(DATE.length());
      } else if (line.startsWith("#")) {
        hasSource |= line.startsWith(SOURCE);
      } else if (!line.isEmpty() && !(hasSource && entries.add(line))) {
        throw new IllegalStateException(name + ": no source for it, or listed twice: " + line);
      }
    }
    if (date.isEmpty()) {
      throw new IllegalStateException(name + " has no date");
    }
    return new ContentList(name, date, List.copyOf(entries));
  }

  /// {@return a file of `content/remote`, whose every line ends in a line feed}
  static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(ContentList.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
