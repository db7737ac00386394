package org.bitshound.command;

/// How much is known of what a tool does with a local name that is no full path.
enum Strictness {
  /// `/addfile` wants full paths: [windowsserverdocs].
  ADD_FILE,
  /// `/transfer` was seen with a bare name; what came of it is not known.
  TRANSFER
}
