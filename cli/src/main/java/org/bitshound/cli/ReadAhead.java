package org.bitshound.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/// The members of a list, asked for in order and read by other threads before they are: the next
/// few batches are always begun. Who asks reads what nobody has begun: the batch that is asked for,
/// and while another thread is at that, those behind it. Not thread-safe.
final class ReadAhead<T> {
  private static final int BATCH = 16;
  private static final int BATCHES = 4;

  private final int size;
  private final IntFunction<T> reading;
  private final TreeMap<Integer, FutureTask<List<T>>> begun = new TreeMap<>();

  /// @param reading reads one member, on any thread
  ReadAhead(int size, IntFunction<T> reading) {
    this.size = size;
    this.reading = reading;
  }

  T get(int at) {
    int batch = at / BATCH;
    begun.headMap(batch).clear();
    FutureTask<List<T>> asked = begun.computeIfAbsent(batch, this::begin);
    for (int next = batch + 1; next < batch + BATCHES && next * BATCH < size; next++) {
      begun.computeIfAbsent(next, this::begin);
    }
    asked.run(); // does nothing where another thread has begun
    for (FutureTask<List<T>> later : begun.tailMap(batch + 1).values()) {
      if (asked.isDone()) {
        break;
      }
      later.run();
    }
    return await(asked).get(at % BATCH);
  }

  private FutureTask<List<T>> begin(int batch) {
    var task = new FutureTask<>(() -> read(batch * BATCH));
    ForkJoinPool.commonPool().execute(task);
    return task;
  }

  private List<T> read(int from) {
    var members = new ArrayList<T>(BATCH);
    for (int at = from; at < Math.min(from + BATCH, size); at++) {
      members.add(reading.apply(at));
    }
    return members;
  }

  private static <R> R await(FutureTask<R> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted); // nobody interrupts a command
    }
  }
}
