package org.bitshound.intake.hosts;

import java.util.Locale;

/// The name by which a host goes here: the first label of its computer name, in lower case.
public final class HostLabel {
  private HostLabel() {}

  /// {@return `sv-dc` of `SV-DC.example.org`; a name without a dot is its own label}
  public static String of(String computer) {
    int dot = computer.indexOf('.');
    return (dot > 0 ? computer.substring(0, dot) : computer).toLowerCase(Locale.ROOT);
  }
}
