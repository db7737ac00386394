package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Programs that start others: what stands behind their switches is a line of its own.
final class Launchers {
  private static final Set<String> RUNDLL32_STARTERS =
      Set.of(
          "shellexec_rundll",
          "shellexec_rundlla",
          "shellexec_rundllw",
          "registerocx",
          "routethecall",
          "launchapplication",
          "openurl",
          "fileprotocolhandler");

  /// Switches of PsExec that take a value.
  private static final Set<String> PSEXEC_VALUES = Set.of("-u", "-p", "-n", "-a", "-w", "-r", "-g");

  private final Unwrapping unwrapping;
  private final String line;
  private final List<Word> words;
  private final Way way;

  Launchers(Unwrapping unwrapping, String line, List<Word> words, Way way) {
    this.unwrapping = unwrapping;
    this.line = line;
    this.words = words;
    this.way = way;
  }

  void read(Program program) {
    switch (program) {
      case CONHOST -> conhost();
      case FORFILES -> forfiles();
      case PCALUA -> pcalua();
      case RUNDLL32 -> rundll32();
      case RUNAS -> runas();
      case PSEXEC -> psexec();
      case WINRS -> winrs();
      case WMIC -> Wmic.read(line, words, way, unwrapping);
      case SCHTASKS -> schtasks();
      case AT -> at();
      case SC -> service();
      case SCRIPT_HOST -> EmbeddedLines.read(line, words.get(0).end(), way, unwrapping);
      case BITSADMIN, DESKTOPIMGDOWNLDR, CMD, POWERSHELL, PWSH, OTHER -> {}
    }
  }

  private void start(String inner, Wrapper wrapper) {
    unwrapping.program(inner, way.into(wrapper));
  }

  private void startFrom(int index, Wrapper wrapper) {
    if (index < words.size()) {
      start(line.substring(words.get(index).start()), wrapper);
    }
  }

  /// {@return the index of the word behind a switch, any case; absent where there is none}
  private Optional<Integer> behind(String name) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.get(i).is(name)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private Optional<String> valueOf(String name) {
    return behind(name).map(index -> words.get(index).text());
  }

  private void conhost() {
    int i = 1;
    while (i < words.size() && words.get(i).text().startsWith("-")) {
      boolean takesValue = words.get(i).is("--width") || words.get(i).is("--height");
      i += takesValue ? 2 : 1;
    }
    startFrom(i, Wrapper.CONHOST);
  }

  private void forfiles() {
    String mask = valueOf("/m").orElse("*");
    valueOf("/c").ifPresent(command -> start(forfilesCommand(command, mask), Wrapper.FORFILES));
  }

  private static String forfilesCommand(String command, String mask) {
    String name = mask.indexOf('*') < 0 ? mask : "@file";
    String plain = command.replace("0x22", "\"").replace("0x20", " ");
    return plain.replaceAll("(?i)@(file|relpath|path)", Matcher.quoteReplacement(name));
  }

  private void pcalua() {
    int program = behind("-a").orElse(words.size());
    if (program < words.size()) {
      String tail = behind("-c").map(i -> " " + line.substring(words.get(i).start())).orElse("");
      start('"' + words.get(program).text() + '"' + tail, Wrapper.PCALUA);
    }
  }

  private void rundll32() {
    if (words.size() < 2) {
      return;
    }
    String entry = words.get(1).text();
    if (Letters.lower(entry).startsWith("javascript:")
        || Letters.lower(entry).startsWith("vbscript:")) {
      EmbeddedLines.read(line, words.get(0).end(), way, unwrapping);
      return;
    }
    int comma = entry.lastIndexOf(',');
    String export =
        comma >= 0 ? entry.substring(comma + 1) : words.size() > 2 ? words.get(2).text() : "";
    if (RUNDLL32_STARTERS.contains(Letters.lower(export))) {
      tail(comma >= 0 && !export.isEmpty() ? 2 : 3, Wrapper.RUNDLL32);
    }
  }

  /// What may be quoted as a whole.
  private void tail(int index, Wrapper wrapper) {
    if (index == words.size() - 1) {
      start(words.get(index).text(), wrapper);
    } else {
      startFrom(index, wrapper);
    }
  }

  private void runas() {
    int i = 1;
    while (i < words.size() && words.get(i).text().startsWith("/")) {
      i++;
    }
    tail(i, Wrapper.RUNAS);
  }

  private void psexec() {
    int i = 1;
    while (i < words.size() && isPsexecSwitch(words.get(i).text())) {
      String name = Letters.lower(words.get(i).text()).replace('/', '-');
      if (name.equals("-p") && i + 1 < words.size()) {
        unwrapping.secret(words.get(i + 1).text());
      }
      boolean session =
          name.equals("-i")
              && i + 1 < words.size()
              && Numbers.parse(words.get(i + 1).text()).isPresent();
      i += PSEXEC_VALUES.contains(name) || session ? 2 : 1;
    }
    startFrom(i, Wrapper.PSEXEC);
  }

  private static boolean isPsexecSwitch(String word) {
    return word.startsWith("-")
        || word.startsWith("/")
        || word.startsWith("\\\\")
        || word.startsWith("@");
  }

  private void winrs() {
    int i = 1;
    while (i < words.size() && isWinrsSwitch(words.get(i).text())) {
      String word = Letters.lower(words.get(i).text());
      int colon = word.indexOf(':');
      if (colon > 0 && "password".startsWith(word.substring(1, colon))) {
        unwrapping.secret(words.get(i).text().substring(colon + 1));
      }
      i++;
    }
    if (i < words.size()) {
      boolean isOne = i == words.size() - 1;
      String command = isOne ? words.get(i).text() : line.substring(words.get(i).start());
      unwrapping.shell(command, false, way.into(Wrapper.WINRS));
    }
  }

  private static boolean isWinrsSwitch(String word) {
    return word.startsWith("-") || word.startsWith("/");
  }

  private void schtasks() {
    valueOf("/rp").ifPresent(unwrapping::secret);
    valueOf("/p").ifPresent(unwrapping::secret);
    valueOf("/tr").ifPresent(command -> start(unquoted(command), Wrapper.SCHEDULED_TASK));
  }

  private static String unquoted(String text) {
    boolean single = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return single ? text.substring(1, text.length() - 1) : text;
  }

  /// `at [\\host] time [switches] command`; it was run by a shell.
  private void at() {
    int i = 1;
    while (i < words.size() && isAtWord(words.get(i).text())) {
      i++;
    }
    if (i < words.size() && i > 1) {
      boolean isOne = i == words.size() - 1;
      String command = isOne ? words.get(i).text() : line.substring(words.get(i).start());
      unwrapping.shell(command, false, way.into(Wrapper.SCHEDULED_TASK));
    }
  }

  private static boolean isAtWord(String word) {
    return word.startsWith("/")
        || word.startsWith("\\\\")
        || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  private void service() {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).text();
      if (words.get(i).is("password=") && i + 1 < words.size()) {
        unwrapping.secret(words.get(i + 1).text());
      } else if (words.get(i).is("binpath=") && i + 1 < words.size()) {
        start(words.get(i + 1).text(), Wrapper.SERVICE);
      } else if (words.get(i).startsWith("binpath=")) {
        start(word.substring("binpath=".length()), Wrapper.SERVICE);
      }
    }
  }
}
