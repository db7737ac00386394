package org.bitshound.translation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.observation.Source;
import org.bitshound.observation.TranscriptLines;
import org.bitshound.observation.TranscriptLines.Line;

/// The history that PSReadLine keeps of what was typed in consoles of PowerShell,
/// `ConsoleHost_history.txt` in a user's profile: a line each; for a line break within one stands a
/// backtick before the break. It tells no times, no hosts and no ends of sessions; the newest lines
/// stand last, up to 4,096 of them.
public final class ConsoleHistory {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|.*/)(?:ConsoleHost|Visual Studio Code Host)_history\\.txt",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:^|.*/)(?:Users|Documents(?: |%20)and(?: |%20)Settings)/([^/]+)/AppData/.*",
          Pattern.CASE_INSENSITIVE);

  private ConsoleHistory() {}

  /// {@return whether a file is called so: nothing in it tells what it is}
  public static boolean isNamedBy(String path) {
    return NAME.matcher(path).matches();
  }

  /// {@return the name of the profile's folder that a collected path leads through}
  public static Optional<String> profile(String path) {
    Matcher profile = PROFILE.matcher(path);
    return profile.matches() ? Optional.of(profile.group(1)) : Optional.empty();
  }

  /// {@return what was typed, in order}
  public static List<Line> parse(String text) {
    var lines = new ArrayList<Line>();
    boolean open = false;
    String[] all = text.split("\r?\n", -1);
    for (int i = 0; i < all.length; i++) {
      boolean goesOn = all[i].endsWith("`");
      String line = goesOn ? all[i].substring(0, all[i].length() - 1) : all[i];
      if (open) {
        Line begun = lines.removeLast();
        lines.add(begun.with(begun.text() + (isParameter(line) ? " " : "\n") + line));
      } else if (!line.isBlank()) {
        lines.add(new Line(i + 1L, Optional.empty(), line));
      }
      open = goesOn && (open || !line.isBlank());
    }
    return lines;
  }

  /// What goes on with a parameter is the same command, whoever wrote the file.
  private static boolean isParameter(String line) {
    String text = line.stripLeading();
    return text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1));
  }

  /// {@return the observation of it}
  ///
  /// @param source the file
  /// @param profile the name of the profile's folder
  /// @param lines with their places
  public static TranscriptLines told(Source source, Optional<String> profile, List<Line> lines) {
    return new TranscriptLines(
        source,
        Optional.empty(),
        Optional.empty(),
        profile,
        OptionalLong.empty(),
        Optional.empty(),
        lines);
  }
}
