package org.bitshound.playbook;

import java.util.List;

/// Whether connections and look-ups are logged.
final class NetworkVisibility implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.coverageRow(
        List.of("sysmon", "dns", "proxy"),
        "Sysmon's events 3 and 22 are off unless its configuration asks for them. Behind a proxy that"
            + " opens no TLS each destination is a tunnel (CONNECT) in its log; what is not there went"
            + " past it. The cases' network rows tell which.");
  }
}
