package org.bitshound.intake.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Threads that take pieces of work in turn until there are none left.
public final class Workers {
  private Workers() {}

  /// Does each piece of work once, on several threads, this one among them.
  ///
  /// @param threads at most so many
  /// @throws RuntimeException or an error that any of them met, once all have ended
  public static <T> void share(Collection<T> work, int threads, Consumer<T> worker) {
    share(work, threads, () -> worker);
  }

  /// Does each piece of work once, on several threads, this one among them.
  ///
  /// @param threads at most so many
  /// @param workers makes each thread its own worker, which need not be safe for others
  /// @throws RuntimeException or an error that any of them met, once all have ended
  public static <T> void share(Collection<T> work, int threads, Supplier<Consumer<T>> workers) {
    var left = new ConcurrentLinkedQueue<>(work);
    inParallel(
        Math.min(threads, work.size()),
        () -> {
          Consumer<T> worker = workers.get();
          for (T next = left.poll(); next != null; next = left.poll()) {
            worker.accept(next);
          }
        });
  }

  private static void inParallel(int threads, Runnable work) {
    var failed = new AtomicReference<@Nullable Throwable>();
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error fault) {
            failed.compareAndSet(null, fault);
          }
        };
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; i++) {
      others.add(Thread.ofPlatform().name("intake-" + i).start(guarded));
    }
    guarded.run();
    others.forEach(Workers::await);
    Throwable fault = failed.get();
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof RuntimeException ours) {
      throw ours;
    }
  }

  private static void await(Thread other) {
    boolean interrupted = false;
    while (true) {
      try {
        other.join();
        break;
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
