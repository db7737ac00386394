package org.bitshound.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The variables of a cmd.exe: what every Windows has, what the line itself sets, and what the
/// shells around have set. Not thread-safe.
///
/// Values that every Windows has are used where a part is cut out of them, which nobody does but to
/// hide a letter. A whole `%PUBLIC%` stays as it stands: evidence is shown as it is. The one
/// exception is `%ComSpec%`, which names the shell.
final class CmdVariables {
  private static final Map<String, String> OF_WINDOWS =
      Map.ofEntries(
          Map.entry("allusersprofile", "C:\\ProgramData"),
          Map.entry("commonprogramfiles", "C:\\Program Files\\Common Files"),
          Map.entry("commonprogramfiles(x86)", "C:\\Program Files (x86)\\Common Files"),
          Map.entry("commonprogramw6432", "C:\\Program Files\\Common Files"),
          Map.entry("comspec", "C:\\Windows\\system32\\cmd.exe"),
          Map.entry("os", "Windows_NT"),
          Map.entry("pathext", ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC"),
          Map.entry("processor_architecture", "AMD64"),
          Map.entry("programdata", "C:\\ProgramData"),
          Map.entry("programfiles", "C:\\Program Files"),
          Map.entry("programfiles(x86)", "C:\\Program Files (x86)"),
          Map.entry("programw6432", "C:\\Program Files"),
          Map.entry("public", "C:\\Users\\Public"),
          Map.entry("systemdrive", "C:"),
          Map.entry("systemroot", "C:\\Windows"),
          Map.entry("windir", "C:\\Windows"));

  private final Map<String, String> own = new HashMap<>();
  private final Optional<CmdVariables> around;
  private final int depth;

  private CmdVariables(Optional<CmdVariables> around) {
    this.around = around;
    this.depth = around.map(outer -> outer.depth + 1).orElse(0);
  }

  static CmdVariables ofWindows() {
    return new CmdVariables(Optional.empty());
  }

  /// {@return those of a shell that is started from here: what it sets does not come back}
  CmdVariables inherited() {
    return depth < Limits.DEPTH ? new CmdVariables(Optional.of(this)) : this;
  }

  void set(String name, String value) {
    own.put(Letters.lower(name), value);
  }

  /// {@return what a line of this evidence has set}
  Optional<String> own(String name) {
    String key = Letters.lower(name);
    String value = own.get(key);
    return value != null ? Optional.of(value) : around.flatMap(outer -> outer.own(key));
  }

  static Optional<String> ofWindows(String name) {
    return Optional.ofNullable(OF_WINDOWS.get(Letters.lower(name)));
  }
}
