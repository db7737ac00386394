package org.bitshound.cli;

/// How bad a case is, worst first, in the case file's words.
enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  NONE
}
