package org.bitshound.command;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// The programs whose command lines are read.
enum Program {
  BITSADMIN,
  DESKTOPIMGDOWNLDR,
  CMD,
  POWERSHELL,
  /// PowerShell 6 and later: a bare word is a file and no command.
  PWSH,
  CONHOST,
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
  SCRIPT_HOST,
  OTHER;

  private static final Map<String, Program> BY_NAME =
      Map.ofEntries(
          entry("bitsadmin", BITSADMIN),
          entry("bitsad~1", BITSADMIN),
          entry("desktopimgdownldr", DESKTOPIMGDOWNLDR),
          entry("deskto~1", DESKTOPIMGDOWNLDR),
          entry("cmd", CMD),
          entry("powershell", POWERSHELL),
          entry("powers~1", POWERSHELL),
          entry("pwsh", PWSH),
          entry("conhost", CONHOST),
          entry("openconsole", CONHOST),
          entry("forfiles", FORFILES),
          entry("pcalua", PCALUA),
          entry("rundll32", RUNDLL32),
          entry("runas", RUNAS),
          entry("psexec", PSEXEC),
          entry("psexec64", PSEXEC),
          entry("paexec", PSEXEC),
          entry("winrs", WINRS),
          entry("wmic", WMIC),
          entry("schtasks", SCHTASKS),
          entry("at", AT),
          entry("sc", SC),
          entry("mshta", SCRIPT_HOST),
          entry("wscript", SCRIPT_HOST),
          entry("cscript", SCRIPT_HOST),
          entry("python", SCRIPT_HOST),
          entry("python3", SCRIPT_HOST),
          entry("perl", SCRIPT_HOST),
          entry("ruby", SCRIPT_HOST),
          entry("node", SCRIPT_HOST),
          entry("php", SCRIPT_HOST));

  /// The names in the version resources, where they differ from the files'.
  private static final Map<String, Program> BY_ORIGINAL_NAME =
      Map.of("pwsh.dll", PWSH, "sctasks.exe", SCHTASKS, "psexec.c", PSEXEC);

  /// {@return the program that the first word names}
  static Program of(List<Word> words) {
    return words.isEmpty() ? OTHER : named(words.get(0).text());
  }

  /// {@return the program of a path, in any spelling}
  static Program named(String path) {
    return BY_NAME.getOrDefault(baseName(path), OTHER);
  }

  /// {@return the program of a version resource's original name}
  static Program originallyNamed(String name) {
    Program known = BY_ORIGINAL_NAME.get(Letters.lower(name));
    return known != null ? known : named(name);
  }

  /// {@return the file's name in lower case, without folder, quotes, extension and trailing dots}
  static String baseName(String path) {
    String name = Letters.lower(path.replace("\"", "")).strip();
    int start = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/'));
    name = name.substring(Math.max(start, name.lastIndexOf(':')) + 1);
    while (name.endsWith(".") || name.endsWith(" ")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  boolean isShell() {
    return this == CMD;
  }
}
