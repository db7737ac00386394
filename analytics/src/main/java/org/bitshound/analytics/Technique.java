package org.bitshound.analytics;

import java.util.List;

/// An ATT&CK technique that findings name, with its tactics in ATT&CK 18.1.
record Technique(String id, List<String> tactics) {
  static final Technique INGRESS_TOOL_TRANSFER =
      new Technique("T1105", List.of("command-and-control"));
  static final Technique BITS_JOBS =
      new Technique("T1197", List.of("defense-evasion", "persistence"));

  Technique {
    tactics = List.copyOf(tactics);
  }
}
