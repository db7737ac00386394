package org.bitshound.policy;

/// What is wrong with a policy or a list.
///
/// @param file its name, as given
/// @param line the first is 1
public record Fault(String file, int line, String reason) {

  /// {@return `policy.yml, line 12: an approval needs an owner`}
  public String text() {
    return file + ", line " + line + ": " + reason;
  }
}
