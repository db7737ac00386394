package org.bitshound.evtx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;

/// What a dump of a file says.
///
/// @param records as counted by the dump itself
record Dumped(String text, List<Defect> defects, long records) {

  static Dumped of(Path file, Format format) {
    return of(file, format, 1);
  }

  static Dumped of(Path file, Format format, int threads) {
    try (var arena = Arena.ofShared()) {
      return of(MappedFile.open(file, arena), format, threads);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  static Dumped of(byte[] file, Format format) {
    return of(file, format, 1);
  }

  static Dumped of(byte[] file, Format format, int threads) {
    try {
      return of(MappedFile.of(file), format, threads);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static Dumped of(MappedFile file, Format format, int threads) throws IOException {
    var out = new ByteArrayOutputStream();
    var defects = new ArrayList<Defect>();
    long records = Dump.write(file, format, out, defects::add, threads);
    return new Dumped(out.toString(UTF_8), List.copyOf(defects), records);
  }

  /// {@return a record each}
  List<String> lines() {
    return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
  }

  /// {@return how many line feeds there are: one behind each record, none inside of JSON}
  long lineFeeds() {
    return text.chars().filter(one -> one == '\n').count();
  }
}
