package org.bitshound.command;

/// What stands around a command and starts it.
public enum Wrapper implements FixedWord {
  CMD,
  POWERSHELL,
  CONHOST,
  FORFILES,
  PCALUA,
  RUNDLL32,
  RUNAS,
  /// Another user or another machine, by Sysinternals' PsExec and its like.
  PSEXEC,
  /// Another machine, by Windows Remote Shell.
  WINRS,
  /// `process call create`, here or on other machines.
  WMI_PROCESS,
  /// The command is what the task would do when it is due.
  SCHEDULED_TASK,
  /// The command is what the service would do when it starts.
  SERVICE,
  /// A program in another language whose text holds the command; whether it would run is not known.
  SCRIPT_HOST;

  /// {@return whether programs of this kind are taken to break the line from parent to child}
  boolean isProxyLaunch() {
    return switch (this) {
      case CONHOST, FORFILES, PCALUA, RUNDLL32 -> true;
      case CMD,
          POWERSHELL,
          RUNAS,
          PSEXEC,
          WINRS,
          WMI_PROCESS,
          SCHEDULED_TASK,
          SERVICE,
          SCRIPT_HOST ->
          false;
    };
  }
}
