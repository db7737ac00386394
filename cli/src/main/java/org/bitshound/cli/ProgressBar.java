package org.bitshound.cli;

import java.util.Locale;
import org.bitshound.intake.Progress;

/// How far the reading has come, on a terminal: rewritten in place, gone when the work is done.
/// Where nobody watches, and where the work takes no time, nothing is shown.
final class ProgressBar implements AutoCloseable {
  private static final long FIRST_AFTER_MILLIS = 700;
  private static final long EVERY_MILLIS = 100;
  private static final int WIDTH = 30;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Progress progress;
  private final Console console;
  private final long began = System.nanoTime();
  private final Thread painter;

  private ProgressBar(Progress progress, Console console) {
    this.progress = progress;
    this.console = console;
    this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
  }

  static ProgressBar show(Progress progress, Console console) {
    var bar = new ProgressBar(progress, console);
    if (console.watched()) {
      bar.painter.start();
    }
    return bar;
  }

  private void paint() {
    try {
      Thread.sleep(FIRST_AFTER_MILLIS);
      while (true) {
        console.rewrite(ERASE_LINE + line(progress.bytesRead(), progress.bytes(), seconds()));
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException done) {
      console.rewrite(ERASE_LINE);
    }
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /// {@return the bar, the part read, the rate, and the time left}
  static String line(long read, long all, double seconds) {
    double part = all == 0 ? 0 : (double) read / all;
    int full = (int) (WIDTH * part);
    double rate = read / 1e6 / Math.max(seconds, 0.001);
    String left =
        read == 0 || read >= all
            ? ""
            : String.format(Locale.ROOT, ", %.0f s left", (all - read) / 1e6 / rate);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %%, %.0f MB/s%s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * part,
        rate,
        left);
  }

  @Override
  public void close() {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
