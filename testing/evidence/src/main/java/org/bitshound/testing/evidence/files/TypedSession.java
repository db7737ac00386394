package org.bitshound.testing.evidence.files;

import java.util.List;

/// What somebody typed in a console of PowerShell, as Windows keeps it in files. Written from what
/// PowerShell 5.1 and PSReadLine 2 write.
///
/// @param commands in order; one of several lines has `\n` between them
public record TypedSession(String machine, String user, List<String> commands) {
  private static final String STARS = "**********************";
  private static final String BREAK = "\r\n";

  public TypedSession {
    commands = List.copyOf(commands);
  }

  /// {@return the history: a line each, a backtick before each break within one}
  public String history() {
    var text = new StringBuilder();
    commands.forEach(command -> text.append(command.replace("\n", "`\n")).append('\n'));
    return text.toString();
  }

  /// {@return a transcript with start and end of the session, and no times of commands}
  ///
  /// @param started 14 digits, local
  /// @param ended 14 digits, local; empty for a session that was cut off
  public String transcript(String started, String ended) {
    var text = head(started);
    for (String command : commands) {
      text.append("PS C:\\> ").append(command.replace("\n", BREAK + ">> ")).append(BREAK);
      text.append("some output").append(BREAK);
    }
    if (!ended.isEmpty()) {
      text.append(STARS).append(BREAK).append("Windows PowerShell transcript end").append(BREAK);
      text.append("End time: ").append(ended).append(BREAK).append(STARS).append(BREAK);
    }
    return text.toString();
  }

  /// {@return a transcript with a header before each command}
  ///
  /// @param at 14 digits, local: of the session and of each command
  public String transcriptWithTimes(String at) {
    var text = head(at);
    for (String command : commands) {
      text.append(STARS).append(BREAK).append("Command start time: ").append(at).append(BREAK);
      text.append(STARS).append(BREAK);
      text.append("PS C:\\> ").append(command.replace("\n", BREAK + ">> ")).append(BREAK);
    }
    return text.toString();
  }

  private StringBuilder head(String started) {
    return new StringBuilder()
        .append(STARS)
        .append(BREAK)
        .append("Windows PowerShell transcript start")
        .append(BREAK)
        .append("Start time: ")
        .append(started)
        .append(BREAK)
        .append("Username: ")
        .append(user)
        .append(BREAK)
        .append("RunAs User: ")
        .append(user)
        .append(BREAK)
        .append("Configuration Name: ")
        .append(BREAK)
        .append("Machine: ")
        .append(machine)
        .append(" (Microsoft Windows NT 10.0.19045.0)")
        .append(BREAK)
        .append("Host Application: powershell.exe")
        .append(BREAK)
        .append("Process ID: 4242")
        .append(BREAK)
        .append("PSVersion: 5.1.19041.1")
        .append(BREAK)
        .append(STARS)
        .append(BREAK);
  }
}
