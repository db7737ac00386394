package org.bitshound.playbook;

import java.util.List;

/// In which language mode PowerShell runs.
final class LanguageMode implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.setting(
        List.of("language-mode"),
        "Constrained language mode comes with application control.",
        "registry");
  }
}
