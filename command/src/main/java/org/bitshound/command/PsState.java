package org.bitshound.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a script has set so far: variables, short names, functions. Not thread-safe.
///
/// Some variables of every PowerShell are known, since obfuscators cut letters out of them.
final class PsState {
  private static final Map<String, String> OF_EVERY_HOST =
      Map.ofEntries(
          Map.entry("shellid", "Microsoft.PowerShell"),
          Map.entry("pshome", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0"),
          Map.entry("verbosepreference", "SilentlyContinue"),
          Map.entry("debugpreference", "SilentlyContinue"),
          Map.entry("true", "True"),
          Map.entry("false", "False"),
          Map.entry("null", ""));

  /// Names that PowerShell has by itself. Source: [PowerShell], "about_Aliases".
  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("iex", "invoke-expression"),
          Map.entry("icm", "invoke-command"),
          Map.entry("%", "foreach-object"),
          Map.entry("foreach", "foreach-object"),
          Map.entry("?", "where-object"),
          Map.entry("where", "where-object"),
          Map.entry("saps", "start-process"),
          Map.entry("start", "start-process"),
          Map.entry("sajb", "start-job"),
          Map.entry("sal", "set-alias"),
          Map.entry("nal", "new-alias"),
          Map.entry("gcm", "get-command"),
          Map.entry("gal", "get-alias"),
          Map.entry("sv", "set-variable"),
          Map.entry("set", "set-variable"),
          Map.entry("gv", "get-variable"),
          Map.entry("ipmo", "import-module"),
          Map.entry("echo", "write-output"),
          Map.entry("write", "write-output"),
          Map.entry("gwmi", "get-wmiobject"),
          Map.entry("iwmi", "invoke-wmimethod"),
          Map.entry("icim", "invoke-cimmethod"),
          Map.entry("sc", "set-content"),
          Map.entry("si", "set-item"),
          Map.entry("ni", "new-item"));

  private final Map<String, PsValue> variables = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, PsNode.Block> functions = new HashMap<>();

  void set(String name, PsValue value) {
    variables.put(name, value);
  }

  Optional<PsValue> get(String name) {
    PsValue own = variables.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    Optional<String> known =
        name.startsWith("env:")
            ? CmdVariables.ofWindows(name.substring(4))
            : Optional.ofNullable(OF_EVERY_HOST.get(name));
    return known.map(PsValue::text);
  }

  /// {@return whether the script itself has set it}
  boolean isOwn(String name) {
    return variables.containsKey(name);
  }

  /// {@return all variables as they are now}
  Map<String, PsValue> variables() {
    return Map.copyOf(variables);
  }

  void variables(Map<String, PsValue> others) {
    variables.clear();
    variables.putAll(others);
  }

  int size() {
    return variables.size();
  }

  void alias(String name, String command) {
    aliases.put(Letters.lower(name), command);
  }

  boolean hasAlias(String name) {
    return aliases.containsKey(Letters.lower(name));
  }

  /// {@return the command that a name stands for; one that stands for itself where none is known}
  String resolved(String name) {
    String lower = Letters.lower(name);
    String own = aliases.get(lower);
    String plain = own != null ? own : BUILT_IN.getOrDefault(lower, name);
    int module = plain.lastIndexOf('\\');
    boolean isCore = plain.regionMatches(true, 0, "microsoft.powershell.", 0, 21);
    return isCore ? plain.substring(module + 1) : plain;
  }

  void function(String name, PsNode.Block body) {
    functions.put(name, body);
  }

  Optional<PsNode.Block> function(String name) {
    return Optional.ofNullable(functions.get(Letters.lower(name)));
  }
}
