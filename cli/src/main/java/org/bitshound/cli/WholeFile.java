package org.bitshound.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that is whole or absent: it is written beside its place under another name, and takes its
/// place at [#keep()]. Closed without that, or interrupted, it leaves nothing, and what stood in
/// its place before still stands.
///
/// What is not a file (a device, a named pipe) cannot be replaced and is written as it is.
final class WholeFile implements AutoCloseable {
  private final Path place;
  private final Path draft;
  private final Optional<Path> madeFolder;
  private final OutputStream bytes;

  WholeFile(Path wanted) throws IOException {
    this(wanted, Optional.empty());
  }

  /// Opens the draft, so that a place that cannot be written is known before the work is done.
  ///
  /// @param madeFolder the file's folder where it was made for it: it goes too if nothing is kept
  WholeFile(Path wanted, Optional<Path> madeFolder) throws IOException {
    this.madeFolder = madeFolder;
    Path folder = wanted.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "no such folder");
    }
    this.place = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw new FileSystemException(wanted.toString(), null, "a folder is in its place");
    }
    boolean replaceable = !Files.exists(place) || Files.isRegularFile(place);
    this.draft = replaceable ? draftOf(place) : place;
    this.bytes =
        new BufferedOutputStream(new Named(opened(draft, replaceable, wanted), wanted), 1 << 16);
    if (replaceable) {
      // SIGINT ends the process without unwinding; this is what runs then.
      Runtime.getRuntime().addShutdownHook(new Thread(this::sweep, "sweep"));
    }
  }

  /// What cannot be opened is called by the name that the user knows, not by the draft's.
  private static OutputStream opened(Path draft, boolean isNew, Path wanted) throws IOException {
    try {
      return isNew
          ? Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)
          : Files.newOutputStream(draft);
    } catch (AccessDeniedException denied) {
      throw new AccessDeniedException(wanted.toString());
    } catch (FileSystemException failed) {
      String reason = failed.getReason();
      throw new FileSystemException(
          wanted.toString(), null, reason == null ? "no file can be made there" : reason);
    }
  }

  /// A stream whose failures say which file they are of.
  private static final class Named extends FilterOutputStream {
    private final Path name;

    Named(OutputStream out, Path name) {
      super(out);
      this.name = name;
    }

    @Override
    public void write(int oneByte) throws IOException {
      write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        throw new FileSystemException(name.toString(), null, failed.getMessage());
      }
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
    try {
      bytes.close();
    } finally {
      if (!draft.equals(place)) {
        clear();
      }
    }
  }

  private void clear() throws IOException {
    Files.deleteIfExists(draft);
    if (madeFolder.isPresent()) {
      try {
        Files.deleteIfExists(madeFolder.get());
      } catch (DirectoryNotEmptyException used) {
        // a file was kept there, or another draft is still to be cleared
      }
    }
  }

  private void sweep() {
    try {
      clear();
    } catch (IOException left) {
      // The process is ending; the draft's name says what it is.
    }
  }
}
