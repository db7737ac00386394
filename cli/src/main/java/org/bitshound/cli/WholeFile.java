package org.bitshound.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is whole or absent: it is written beside its place under another name, and takes its
/// place at [#keep()]. Closed without that, or interrupted, it leaves nothing, and what stood in
/// its place before still stands.
///
/// What is not a file (a device, a named pipe) cannot be replaced and is written as it is.
final class WholeFile implements AutoCloseable {
  private final Path place;
  private final Path draft;
  private final OutputStream bytes;

  /// Opens the draft, so that a place that cannot be written is known before the work is done.
  WholeFile(Path wanted) throws IOException {
    this.place = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw new FileSystemException(wanted.toString(), null, "a folder is in its place");
    }
    boolean replaceable = !Files.exists(place) || Files.isRegularFile(place);
    this.draft = replaceable ? draftOf(place) : place;
    this.bytes =
        new BufferedOutputStream(
            replaceable
                ? Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)
                : Files.newOutputStream(draft),
            1 << 16);
    if (replaceable) {
      // SIGINT ends the process without unwinding; this is what runs then.
      Runtime.getRuntime().addShutdownHook(new Thread(this::sweep, "sweep"));
    }
  }

  private static Path draftOf(Path place) {
    long process = ProcessHandle.current().pid();
    return place.resolveSibling("." + place.getFileName() + "." + process + ".part");
  }

  OutputStream bytes() {
    return bytes;
  }

  /// Puts the file in its place.
  void keep() throws IOException {
    bytes.close();
    if (!draft.equals(place)) {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    if (!draft.equals(place)) {
      Files.deleteIfExists(draft);
    }
  }

  private void sweep() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException left) {
      // The process is ending; the draft's name says what it is.
    }
  }
}
