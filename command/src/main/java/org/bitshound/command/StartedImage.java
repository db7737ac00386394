package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// What the records say of the program whose command line is read.
record StartedImage(Optional<String> image, Optional<String> originalFileName) {

  /// Sysmon writes `?` and `-` where a file has no version resource.
  static boolean saysSomething(String name) {
    return !name.isBlank() && !name.equals("-") && !name.equals("?");
  }

  void read(String line, Unwrapping unwrapping) {
    Program byOrigin = originalFileName.map(Program::originallyNamed).orElse(Program.OTHER);
    Program byName = image.map(Program::named).orElse(Program.OTHER);
    if (byOrigin != Program.OTHER) {
      Way way = byName == byOrigin ? Way.direct() : renamed(byOrigin, line);
      unwrapping.program(line, Optional.of(byOrigin), way);
    } else if (byName != Program.OTHER) {
      unwrapping.program(line, Optional.of(byName), Way.direct());
    } else if (originalFileName.isEmpty()) {
      unwrapping.program(
          line, image.isPresent() ? Optional.of(byName) : Optional.empty(), Way.direct());
    }
  }

  /// Without an image the line's first word is the name.
  private Way renamed(Program program, String line) {
    List<Word> words = Argv.split(line);
    boolean sameName = image.isEmpty() && Program.of(words) == program;
    return sameName ? Way.direct() : Way.direct().with(Trick.RENAMED_BINARY);
  }
}
