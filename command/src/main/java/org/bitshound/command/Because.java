package org.bitshound.command;

/// Why a command would fail, or why nobody can say.
public enum Because implements FixedWord {
  /// A verb with another sign than `/`, cut short, or with a letter that is none of it.
  SWITCH_NOT_ACCEPTED,
  VERB_UNKNOWN,
  ARGUMENT_MISSING,
  /// A word too many, or one that the tool does not know at its place.
  ARGUMENT_NOT_ACCEPTED,
  LOCAL_NAME_NOT_ABSOLUTE,
  /// BITS writes no alternate data stream.
  STREAM_AS_LOCAL_NAME,
  FORWARD_SLASHES,
  /// BITS starts notify commands by full path alone.
  PROGRAM_NOT_ABSOLUTE,
  SEVERAL_FILES_IN_UPLOAD,
  /// `%NAME%` where no shell stands between.
  VARIABLE_NOT_EXPANDED,
  /// The shell reads the variable before the line has set it.
  VARIABLE_SET_TOO_LATE,
  /// A blank that separates no words.
  UNUSUAL_BLANK,
  CMDLET_DOES_NOT_EXIST,
  PARAMETER_NOT_ACCEPTED,
  PARAMETER_AMBIGUOUS,
  /// As many sources as destinations are wanted.
  COUNTS_DIFFER,
  /// `-WhatIf`: it says what it would do, and does nothing.
  WHAT_IF,
  /// A value that is made while the command runs.
  VALUE_NOT_KNOWN,
  /// What it fetches stands in a file.
  FILE_NOT_READ,
  /// A name by a pattern, which other commands may fit too.
  NAME_BY_WILDCARD,
  /// The text defines a function and does not call it.
  FUNCTION_NOT_CALLED,
  /// The words are bitsadmin's, and nothing says that the program is.
  PROGRAM_NOT_KNOWN,
  /// The command stands in a text of another language.
  SCRIPT_HOST
}
