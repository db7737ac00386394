package org.bitshound.cli;

import java.util.Locale;
import java.util.Optional;
import org.bitshound.hunt.HuntProgress;

/// How far the reading has come, on a terminal: rewritten in place, gone when the work is done.
/// Where nobody watches, and where the work takes no time, nothing is written.
final class ProgressBar implements AutoCloseable {
  private static final long FIRST_AFTER_MILLIS = 700;
  private static final long EVERY_MILLIS = 100;
  private static final int LONGEST = 30;
  private static final int SHORTEST = 5;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final HuntProgress progress;
  private final Console console;
  private final long firstAfterMillis;
  private final long began = System.nanoTime();
  private final Optional<Thread> painter;

  private ProgressBar(HuntProgress progress, Console console, long firstAfterMillis) {
    this.progress = progress;
    this.console = console;
    this.firstAfterMillis = firstAfterMillis;
    this.painter = console.watched() ? Optional.of(painter()) : Optional.empty();
  }

  static ProgressBar show(HuntProgress progress, Console console) {
    return show(progress, console, FIRST_AFTER_MILLIS);
  }

  static ProgressBar show(HuntProgress progress, Console console, long firstAfterMillis) {
    var bar = new ProgressBar(progress, console, firstAfterMillis);
    bar.painter.ifPresent(Thread::start);
    return bar;
  }

  private Thread painter() {
    return Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
  }

  private void paint() {
    try {
      Thread.sleep(firstAfterMillis);
    } catch (InterruptedException done) {
      return; // too short to be worth a bar
    }
    try {
      while (true) {
        String line = line(progress.bytesRead(), progress.bytes(), seconds(), console.width());
        console.rewrite(ERASE_LINE + line);
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException done) {
      console.rewrite(ERASE_LINE);
    }
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /// {@return the bar, the part read, the rate, and the time left, shorter than the columns so that
  /// the terminal does not wrap it}
  static String line(long read, long all, double seconds, int columns) {
    String figures = figures(read, all, seconds);
    int length = Math.min(LONGEST, columns - figures.length() - 4); // brackets, space, cursor
    if (length < SHORTEST) {
      return figures;
    }
    int full = (int) (length * part(read, all));
    return "[" + "#".repeat(full) + ".".repeat(length - full) + "] " + figures;
  }

  private static double part(long read, long all) {
    return all <= 0 ? 0 : Math.clamp((double) read / all, 0.0, 1.0);
  }

  private static String figures(long read, long all, double seconds) {
    if (all <= 0) {
      return "looking for evidence";
    }
    double rate = read / Math.max(seconds, 0.001);
    String left =
        read <= 0 ? "" : read >= all ? ", concluding" : ", " + time((all - read) / rate) + " left";
    return String.format(
        Locale.ROOT, "%3.0f %%, %.0f MB/s%s", 100 * part(read, all), rate / 1e6, left);
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < 120 ? whole + " s" : (whole + 59) / 60 + " min";
  }

  @Override
  public void close() {
    painter.ifPresent(ProgressBar::end);
  }

  private static void end(Thread painter) {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
