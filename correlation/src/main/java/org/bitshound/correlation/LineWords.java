package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words of a command line that may name files, and what a line does with the file that one of
/// them names.
final class LineWords {

  /// Programs that run what their command line names.
  private static final Set<String> RUNNERS =
      Set.of(
          "bash.exe",
          "cmd.exe",
          "cscript.exe",
          "installutil.exe",
          "java.exe",
          "javaw.exe",
          "msbuild.exe",
          "mshta.exe",
          "msiexec.exe",
          "perl.exe",
          "powershell.exe",
          "pwsh.exe",
          "python.exe",
          "pythonw.exe",
          "regasm.exe",
          "regsvcs.exe",
          "regsvr32.exe",
          "rundll32.exe",
          "wscript.exe");

  private static final String PARTS = " \t,;=&|<>()'";

  private static final Set<String> COPIERS =
      Set.of("copy", "xcopy", "xcopy.exe", "copy-item", "cp");
  private static final Set<String> MOVERS =
      Set.of("move", "ren", "rename", "move-item", "rename-item", "mv");
  private static final Set<String> DELETERS = Set.of("del", "erase", "remove-item");

  private LineWords() {}

  /// {@return whether the letter stands between words}
  static boolean parts(char letter) {
    return PARTS.indexOf(letter) >= 0;
  }

  /// {@return the words, quotes taken off, parted where paths end}
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && parts(letter)) {
        end(word, words);
      } else {
        word.append(letter);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /// {@return a word as a path: a name alone lies in the process' own folder, where that is known}
  static String whole(String word, Optional<String> folder) {
    boolean bare = word.indexOf('\\') < 0 && word.indexOf('/') < 0;
    return bare && folder.isPresent()
        ? folder.get() + (folder.get().endsWith("\\") ? "" : "\\") + word
        : word;
  }

  /// {@return what is done with the file that the word at this place names, a word of
  /// `followOn[].action`}
  static String action(Optional<String> image, List<String> words, int at) {
    for (int i = 0; i < at; i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      if (COPIERS.contains(word)) {
        return "copied";
      }
      if (MOVERS.contains(word)) {
        return "renamed";
      }
      if (DELETERS.contains(word)) {
        return "deleted";
      }
    }
    return RUNNERS.contains(image.map(Images::fileName).orElse("")) ? "executed" : "opened-by";
  }
}
