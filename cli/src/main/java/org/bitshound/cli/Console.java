package org.bitshound.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command speaks: standard output for what was asked, standard error for everything else.
///
/// The only class that knows the process's streams and environment. Standard output is buffered; it
/// is written when the buffer is full and at [#flush()]. Failures to write to it are thrown (a
/// closed pipe as [ClosedPipe]), failures to write to standard error are nobody's concern.
final class Console {
  /// The width of text where no terminal tells its own.
  static final int USUAL_WIDTH = 100;

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Terminal terminal;
  private final boolean colour;

  /// What is known of the terminal: whether the two streams go to one, how wide it is, and which
  /// charset it shows; whether its user wants colour, and whether it can write a line over.
  /// Whatever goes elsewhere is UTF-8.
  record Terminal(
      boolean out, boolean err, int width, Charset charset, boolean canColour, boolean canRewrite) {
    static final Terminal NONE =
        new Terminal(false, false, USUAL_WIDTH, StandardCharsets.UTF_8, false, false);

    /// Asks the launcher's properties first, since Java cannot tell the two streams apart.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where there is no terminal
    static Terminal ofProcess(Map<String, String> environment) {
      String told = System.getProperty("bitshound.terminal");
      boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
      boolean both = told == null && System.console() != null && System.console().isTerminal();
      return new Terminal(
          both || (told != null && told.contains("out")),
          both || (told != null && told.contains("err")),
          Math.clamp(Integer.getInteger("bitshound.columns", USUAL_WIDTH), 40, 1000),
          Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8),
          environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb,
          !dumb);
    }
  }

  Console(OutputStream out, OutputStream err, Terminal terminal) {
    this(InputStream.nullInputStream(), out, err, terminal);
  }

  Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    this(in, out, err, terminal, ColorChoice.AUTO);
  }

  private Console(
      InputStream in, OutputStream out, OutputStream err, Terminal terminal, ColorChoice choice) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.colour =
        switch (choice) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal.out() && terminal.canColour();
        };
  }

  static Console ofProcess() {
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new StandardOutput(out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.ofProcess(System.getenv()));
  }

  Console with(ColorChoice choice) {
    return new Console(in, out, err, terminal, choice);
  }

  /// {@return standard input; nothing is read of it before somebody asks}
  InputStream in() {
    return in;
  }

  /// {@return standard output, for documents that bring their own encoding}
  OutputStream bytes() {
    return out;
  }

  /// Writes one line to standard output. Text of evidence has been through [Printable] by then.
  void line(String text) throws IOException {
    out.write((text + '\n').getBytes(terminal.out() ? terminal.charset() : StandardCharsets.UTF_8));
  }

  /// Writes one line to standard error, at once.
  void note(String text) {
    rewrite(text + '\n');
  }

  /// Writes text to standard error as it is, at once: a progress line that will be written over.
  void rewrite(String text) {
    try {
      err.write(text.getBytes(terminal.err() ? terminal.charset() : StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException unheard) {
      // Nobody listens on standard error; there is no other place to say so.
    }
  }

  void flush() throws IOException {
    out.flush();
  }

  /// {@return whether text on standard output is coloured}
  boolean colour() {
    return colour;
  }

  /// {@return whether somebody watches standard error, so that progress may be shown there, one
  /// line written over again and again}
  boolean watched() {
    return terminal.err() && terminal.canRewrite();
  }

  /// {@return the columns that a line of standard output may take}
  int width() {
    return terminal.width();
  }
}
