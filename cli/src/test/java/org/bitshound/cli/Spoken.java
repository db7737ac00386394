package org.bitshound.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A console that remembers, and what a command said on it.
final class Spoken {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  Spoken() {
    this(new byte[0]);
  }

  /// @param in what stands on standard input
  Spoken(byte[] in) {
    this.console =
        new Console(new ByteArrayInputStream(in), out, err, Console.Terminal.NONE);
  }

  /// {@return the exit code of a command line, whatever else it does}
  static int codeOf(String... commandLine) {
    return new Spoken().run(commandLine);
  }

  int run(String... commandLine) {
    return Main.run(List.of(commandLine), console).number();
  }

  Console console() {
    return console;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
