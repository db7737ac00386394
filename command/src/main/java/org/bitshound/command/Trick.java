package org.bitshound.command;

/// A way to write a command so that a plain search does not find it. Each is described in
/// `docs/formats/command-lines.md`. In alphabetical order, which is the order in the case file.
public enum Trick implements FixedWord {
  ABBREVIATED_PARAMETER,
  /// A cmdlet under another name of its own making, or by PowerShell's short name.
  ALIAS,
  /// Backticks inside a word of PowerShell.
  BACKTICK,
  /// Base64 inside of a script.
  BASE64,
  /// Carets before letters that need none.
  CARET,
  /// Text from numbers of characters.
  CHARACTER_CODES,
  /// `,` `;` or `=` where a blank would do.
  COMMAND_DELIMITER,
  COMMENT,
  /// `!name!`, set and read in one line.
  DELAYED_EXPANSION,
  ENCODED_COMMAND,
  ENVIRONMENT_REPLACE,
  ENVIRONMENT_SUBSTRING,
  FOR_LOOP,
  FORMAT_OPERATOR,
  /// A function that stands for the command.
  FUNCTION,
  /// Text that is made a command: `Invoke-Expression`, `[scriptblock]::Create`.
  INVOKED_TEXT,
  JOIN_OPERATOR,
  LONG_PADDING,
  LOOK_ALIKE_CHARACTER,
  MIXED_CASE,
  MODULE_QUALIFIED_NAME,
  /// No blank between program and switch.
  NO_BLANK,
  OWN_VARIABLE,
  /// `..\`, doubled backslashes, or forward slashes on the way to the program.
  PATH_DETOUR,
  PIPELINE_INPUT,
  /// Programs that are used to start others.
  PROXY_LAUNCH,
  QUOTES_IN_WORD,
  RENAMED_BINARY,
  REPLACE_OPERATOR,
  REVERSED_TEXT,
  SHORT_NAME,
  SPLATTING,
  STANDARD_INPUT,
  STOP_PARSING,
  STRING_CONCATENATION,
  /// `SYSTEMROOT` set to another folder, where the lock screen's downloader writes then.
  SYSTEM_ROOT_MOVED,
  UNUSUAL_BLANK,
  UNUSUAL_DASH,
  WILDCARD_LOOKUP
}
