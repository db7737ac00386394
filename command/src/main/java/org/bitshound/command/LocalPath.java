package org.bitshound.command;

/// What can be told of a local name before BITS sees it.
final class LocalPath {
  private LocalPath() {}

  static void check(String name, Strictness strictness, Draft draft) {
    if (hasVariable(name)) {
      checkVariable(draft);
    } else if (isVariableOfPowerShell(name, draft)) {
      return; // whoever read the script has said whether it is known
    } else if (!isAbsolute(name)) {
      if (strictness == Strictness.ADD_FILE) {
        draft.fails(Because.LOCAL_NAME_NOT_ABSOLUTE);
      } else {
        draft.doubts(Because.LOCAL_NAME_NOT_ABSOLUTE);
      }
    } else if (isStream(name)) {
      draft.fails(Because.STREAM_AS_LOCAL_NAME);
    } else if (name.indexOf('/') >= 0) {
      draft.doubts(Because.FORWARD_SLASHES);
    }
  }

  /// BITS starts a notify command by its full path: no search, no variables. Source: [win32],
  /// "IBackgroundCopyJob2::SetNotifyCmdLine".
  static void checkProgram(String path, Draft draft) {
    if (hasVariable(path)) {
      checkVariable(draft);
    } else if (!isAbsolute(path) && !isVariableOfPowerShell(path, draft)) {
      draft.doubts(Because.PROGRAM_NOT_ABSOLUTE);
    }
  }

  private static boolean isVariableOfPowerShell(String text, Draft draft) {
    return text.startsWith("$") && draft.way().wrappers().contains(Wrapper.POWERSHELL);
  }

  private static void checkVariable(Draft draft) {
    if (!draft.way().hasShell()) {
      draft.doubts(Because.VARIABLE_NOT_EXPANDED);
    }
  }

  static boolean isAbsolute(String name) {
    return name.startsWith("\\\\")
        || name.startsWith("//")
        || (hasDrive(name) && name.length() > 2 && isSlash(name.charAt(2)));
  }

  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Letters.isLatin(name.charAt(0));
  }

  private static boolean isSlash(char c) {
    return c == '\\' || c == '/';
  }

  private static boolean isStream(String name) {
    int behindDrive = name.startsWith("\\\\?\\") ? 6 : 2;
    return name.indexOf(':', behindDrive) >= 0;
  }

  static boolean hasVariable(String text) {
    int first = text.indexOf('%');
    return first >= 0 && text.indexOf('%', first + 1) > first + 1;
  }
}
