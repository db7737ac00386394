package org.bitshound.command;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The switches of powershell.exe and pwsh: which of its words are script. Source: [PowerShell],
/// "about_PowerShell_exe", "about_Pwsh"; that slashes and other dashes do was tried by [wietze].
final class PowerShellHost {
  private enum Kind {
    FLAG,
    VALUE,
    COMMAND,
    ONE_COMMAND,
    ENCODED,
    FILE
  }

  /// In the order in which a shortened name is looked for: the first that begins so is meant.
  private static final List<Map.Entry<String, Kind>> SWITCHES =
      List.of(
          entry("command", Kind.COMMAND),
          entry("commandwithargs", Kind.ONE_COMMAND),
          entry("encodedcommand", Kind.ENCODED),
          entry("encodedarguments", Kind.VALUE),
          entry("executionpolicy", Kind.VALUE),
          entry("file", Kind.FILE),
          entry("noexit", Kind.FLAG),
          entry("noprofile", Kind.FLAG),
          entry("nologo", Kind.FLAG),
          entry("noninteractive", Kind.FLAG),
          entry("noprofileloadtime", Kind.FLAG),
          entry("inputformat", Kind.VALUE),
          entry("interactive", Kind.FLAG),
          entry("outputformat", Kind.VALUE),
          entry("windowstyle", Kind.VALUE),
          entry("workingdirectory", Kind.VALUE),
          entry("version", Kind.VALUE),
          entry("sta", Kind.FLAG),
          entry("mta", Kind.FLAG),
          entry("login", Kind.FLAG),
          entry("psconsolefile", Kind.VALUE),
          entry("configurationname", Kind.VALUE),
          entry("configurationfile", Kind.VALUE),
          entry("custompipename", Kind.VALUE),
          entry("settingsfile", Kind.VALUE));

  private static final Map<String, Kind> SHORT_NAMES =
      Map.ofEntries(
          entry("ec", Kind.ENCODED),
          entry("ea", Kind.VALUE),
          entry("ep", Kind.VALUE),
          entry("ex", Kind.VALUE),
          entry("if", Kind.VALUE),
          entry("of", Kind.VALUE),
          entry("wd", Kind.VALUE),
          entry("wo", Kind.VALUE),
          entry("cwa", Kind.ONE_COMMAND),
          entry("nop", Kind.FLAG));

  private final Unwrapping unwrapping;
  private Way way;

  PowerShellHost(Unwrapping unwrapping, Way way) {
    this.unwrapping = unwrapping;
    this.way = way;
  }

  void read(Program program, List<Word> all) {
    var words = new Words(all);
    words.take();
    while (words.hasNext()) {
      Optional<Kind> kind = kind(words.peek());
      if (kind.isEmpty()) {
        if (program == Program.POWERSHELL) {
          words.takeRest().ifPresent(this::command);
        }
        return;
      }
      note(words.take());
      if (!goesOn(kind.get(), words)) {
        return;
      }
    }
    input();
  }

  /// {@return whether more switches may follow}
  private boolean goesOn(Kind kind, Words words) {
    switch (kind) {
      case FLAG -> {}
      case VALUE -> words.takeText();
      case COMMAND -> words.takeRest().ifPresent(this::command);
      case ONE_COMMAND -> words.takeText().ifPresent(this::command);
      case ENCODED -> words.takeText().ifPresent(this::encoded);
      case FILE -> words.takeText().filter("-"::equals).ifPresent(this::command);
    }
    return kind == Kind.FLAG || kind == Kind.VALUE;
  }

  private static Optional<Kind> kind(Word word) {
    String text = word.text();
    if (text.length() < 2 || (!Letters.isDash(text.charAt(0)) && text.charAt(0) != '/')) {
      return Optional.empty();
    }
    boolean isDoubled = text.startsWith("--");
    String name = Letters.lower(text.substring(isDoubled ? 2 : 1));
    Kind known = SHORT_NAMES.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return SWITCHES.stream()
        .filter(entry -> !name.isEmpty() && entry.getKey().startsWith(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void note(Word word) {
    if (word.quotedInside()) {
      way = way.with(Trick.QUOTES_IN_WORD);
    }
    char first = word.text().charAt(0);
    if (first != '-' && first != '/') {
      way = way.with(Trick.UNUSUAL_DASH);
    }
  }

  private void command(String script) {
    if (script.equals("-")) {
      input();
    } else {
      unwrapping.powerShell(script, way.into(Wrapper.POWERSHELL));
    }
  }

  private void input() {
    way.input()
        .ifPresent(text ->
            unwrapping.powerShell(text, way.into(Wrapper.POWERSHELL).with(Trick.STANDARD_INPUT)));
  }

  private void encoded(String text) {
    decoded(text)
        .ifPresent(script ->
            unwrapping.powerShell(
                script, way.into(Wrapper.POWERSHELL).with(Trick.ENCODED_COMMAND)));
  }

  /// {@return the text in UTF-16; of one that was cut, what is whole}
  private static Optional<String> decoded(String text) {
    return bytes(text).map(bytes -> new String(bytes, StandardCharsets.UTF_16LE));
  }

  /// {@return the bytes of base64; absent where it is none}
  static Optional<byte[]> bytes(String base64) {
    var plain = new StringBuilder(base64.length());
    for (int i = 0; i < base64.length(); i++) {
      char c = base64.charAt(i);
      if (!Argv.isBlank(c) && c != '=') {
        plain.append(c);
      }
    }
    if (plain.length() % 4 == 1) {
      plain.setLength(plain.length() - 1); // no byte ends there
    }
    try {
      return Optional.of(Base64.getDecoder().decode(plain.toString()));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
