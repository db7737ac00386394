package org.bitshound.command;

/// Reads a script.
final class PowerShell {
  private PowerShell() {}

  static void read(String script, Way way, Unwrapping unwrapping) {}
}
