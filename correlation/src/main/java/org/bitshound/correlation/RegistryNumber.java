package org.bitshound.correlation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers of the registry as Sysmon writes them: `DWORD (0x00000002)`, `QWORD
/// (0x00000000-0x00000002)`.
final class RegistryNumber {

  private static final Pattern TEXT =
      Pattern.compile(
          "[DQ]WORD \\((?:0x([0-9a-f]{1,8})-)?0x([0-9a-f]{1,8})\\)", Pattern.CASE_INSENSITIVE);
  private static final int LOW_BITS = 32;

  private RegistryNumber() {}

  /// {@return the number, without sign up to 32 bits; empty where a value is none}
  static OptionalLong of(Optional<String> details) {
    var number = TEXT.matcher(details.orElse(""));
    if (!number.matches()) {
      return OptionalLong.empty();
    }
    String high = number.group(1);
    long low = Long.parseLong(number.group(2), 16);
    return OptionalLong.of(high == null ? low : Long.parseLong(high, 16) << LOW_BITS | low);
  }
}
