package org.bitshound.cli;

import java.io.IOException;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;

/// What a hunt found, for a person.
final class HuntScreen {
  private final Console console;

  HuntScreen(Console console) {
    this.console = console;
  }

  void show(CaseFile found) throws IOException {
    for (Case one : found.cases()) {
      console.line(one.severity().word() + " " + one.host() + " " + Printable.text(one.headline()));
    }
  }
}
