package org.bitshound.translation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.observation.TranscriptLines.Line;

/// What was typed in one session, line by line.
final class Typed {

  /// The prompt that PowerShell has by itself, before it in a remote session the other computer.
  private static final Pattern PROMPT = Pattern.compile("(?:\\[[^\\]]*\\]: )?PS[^>]*>(.*)");

  private static final String GOES_ON = ">> ";
  private static final Pattern TIME = Pattern.compile("[^:]{1,60}: *(\\d{14})");

  private final List<Line> lines = new ArrayList<>();
  private Optional<String> time = Optional.empty();
  private Optional<String> ended = Optional.empty();
  private boolean afterStars;
  private boolean afterTitle; // of the foot: a row of stars, a title, the time
  private boolean open;

  /// @param number of the line in the file, from 1
  void take(long number, String line) {
    Matcher prompt = PROMPT.matcher(line);
    Matcher told = TIME.matcher(line);
    if (afterStars && told.matches()) {
      time = Optional.of(told.group(1)); // the head of the next command, where asked for
    } else if (afterTitle && told.matches()) {
      ended = Optional.of(told.group(1));
    } else if (prompt.matches()) {
      add(number, prompt.group(1).strip());
    } else if (open && line.startsWith(GOES_ON)) {
      add(number, line.substring(GOES_ON.length()));
    } else {
      open = false;
    }
    afterTitle = afterStars && !told.matches();
    afterStars = line.equals(Header.STARS);
  }

  private void add(long number, String text) {
    open = true;
    if (!text.isEmpty()) {
      lines.add(new Line(number, time, text));
    }
  }

  Optional<String> ended() {
    return ended;
  }

  List<Line> lines() {
    return lines;
  }
}
