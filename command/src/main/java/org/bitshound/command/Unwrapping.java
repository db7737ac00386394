package org.bitshound.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Peels wrappers off one text until a tool is left, and keeps what each tool would do. One for
/// each call; not thread-safe.
final class Unwrapping {
  private static final int LONG_PADDING = 200; // blanks in a row; nobody types so many

  private final String given;
  private final Budget budget;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> secrets = new HashSet<>();
  private final Set<String> copiesOfBitsadmin = new HashSet<>();
  private final Map<String, String> written = new HashMap<>();

  Unwrapping(String given) {
    this.given = given;
    this.budget = new Budget(given.length());
  }

  String given() {
    return given;
  }

  Budget budget() {
    return budget;
  }

  /// A password of a wrapper: it stands in the text of every reading.
  void secret(String text) {
    secrets.add(text);
  }

  /// A copy of bitsadmin that the line itself makes.
  void copiedBitsadmin(String path) {
    if (Program.named(path) != Program.BITSADMIN && !path.startsWith("/")) {
      copiesOfBitsadmin.add(Program.baseName(path));
    }
  }

  /// A line that goes into a file, behind what the line itself has written there.
  void written(String file, String line) {
    written.merge(file, line, (a, b) -> a + "\n" + b);
  }

  /// {@return whether a file was written by the line itself; then its text is run, and what it
  /// starts of itself is not}
  boolean runs(String file, Consumer<String> how) {
    String text = written.remove(file);
    if (text != null) {
      how.accept(text);
      written.put(file, text);
    }
    return text != null;
  }

  Understood understood() {
    List<Reading> all =
        secrets.isEmpty()
            ? readings
            : readings.stream().map(reading -> reading.withSecrets(secrets)).toList();
    return new Understood(all, !budget.isSpent());
  }

  void add(Draft draft, String text) {
    if (!draft.hasActions()) {
      return;
    }
    if (readings.size() < Limits.READINGS) {
      readings.add(draft.finish(text, draft.isPlain() ? text : given));
    } else {
      budget.passOver();
    }
  }

  /// @param line as a program gets it from whoever starts it
  void program(String line, Way way) {
    program(line, Optional.empty(), way);
  }

  /// @param known what the program is, where more than its name tells
  void program(String line, Optional<Program> known, Way way) {
    if (!budget.allows(way.depth(), Limits.DEPTH + 1) || !budget.takes(line.length())) {
      return;
    }
    List<Word> words = Argv.split(line);
    if (words.isEmpty()) {
      return;
    }
    Program program = known.orElseGet(() -> Program.of(words));
    boolean isCopy = copiesOfBitsadmin.contains(Program.baseName(words.get(0).text()));
    if (program == Program.OTHER && isCopy) {
      bitsadmin(line, words, way.with(Trick.RENAMED_BINARY));
      return;
    }
    read(program, line, words, way.with(SpellingTricks.of(words.get(0), line, LONG_PADDING)), way);
  }

  private void read(Program program, String line, List<Word> words, Way spelled, Way way) {
    switch (program) {
      case BITSADMIN -> bitsadmin(line, words, spelled);
      case DESKTOPIMGDOWNLDR -> DesktopImage.read(line, words, spelled, this);
      case CMD -> CmdSwitches.read(line, words.get(0), spelled, this);
      case POWERSHELL, PWSH -> new PowerShellHost(this, spelled).read(program, words);
      case CONHOST,
          FORFILES,
          PCALUA,
          RUNDLL32,
          RUNAS,
          PSEXEC,
          WINRS,
          WMIC,
          SCHTASKS,
          AT,
          SC,
          SCRIPT_HOST ->
          new Launchers(this, line, words, way).read(program);
      case OTHER -> UnknownProgram.read(line, words, way, this);
    }
  }

  private void bitsadmin(String line, List<Word> words, Way way) {
    boolean startsWithSwitch = words.get(0).text().startsWith("/");
    var draft = new Draft(Tool.BITSADMIN, way);
    Bitsadmin.read(startsWithSwitch ? words : words.subList(1, words.size()), draft);
    add(draft, line);
  }

  /// @param line as a cmd.exe gets it behind `/c`
  void shell(String line, boolean isDelayed, Way way) {
    if (budget.allows(way.depth(), Limits.DEPTH + 1)) {
      new CmdRun(this, way.variables(), isDelayed).line(line, way);
    }
  }

  void powerShell(String script, Way way) {
    if (budget.allows(way.depth(), Limits.DEPTH + 1) && budget.takes(script.length())) {
      new PsRun(this, way).script(script);
    }
  }
}
