package org.bitshound.command;

/// What one call may cost. The figures are far above what Windows takes or people write; they bound
/// what hostile text can ask for.
final class Limits {
  /// Wrappers in wrappers. People use three; each level shortens the text that is left for the
  /// next.
  static final int DEPTH = 12;

  /// Brackets in brackets and operators in operators of one script, before the rest of it is passed
  /// over: each level takes a few stack frames.
  static final int NESTING = 120;

  /// Readings of one call. A script that fetches a list of files has some dozens.
  static final int READINGS = 1_000;

  /// Turns of all loops of one call. Obfuscators spell a command a letter a turn; 8,191 is what
  /// cmd.exe takes as a line.
  static final int TURNS = 8_191;

  /// Characters that may be read or made for each character of the input: a text is read once a
  /// wrapper, and made anew by variables and operators.
  static final int WORK_PER_CHARACTER = 24;

  /// Characters that are granted to the shortest input: obfuscated lines of 200 characters unfold
  /// to thousands.
  static final int WORK_AT_LEAST = 1 << 18;

  /// Characters of one text that operators make. Longer than any command; a product of two long
  /// texts would not fit the memory.
  static final int LONGEST_MADE = 1 << 22;

  /// Members of one list that operators make.
  static final int LONGEST_LIST = 8_191;

  /// What a member of a list counts for, in characters: an object is far larger than its text.
  static final int MEMBER = 32;

  /// Values that one variable may have after branches; a few addresses are told apart, not more.
  static final int VALUES = 8;

  private Limits() {}
}
