package org.bitshound.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.Locale;

/// Standard output whose reader may leave: a write to a closed pipe is a [ClosedPipe], any other
/// failure (a full disk) says that it is of standard output.
final class StandardOutput extends FilterOutputStream {
  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int oneByte) throws IOException {
    try {
      out.write(oneByte);
    } catch (IOException failed) {
      throw told(failed);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failed) {
      throw told(failed);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException failed) {
      throw told(failed);
    }
  }

  /// The system's words are all there is to tell the two apart ("Broken pipe" of POSIX, "The pipe
  /// is being closed" of Windows); translations keep the word.
  private static IOException told(IOException failed) {
    String words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("pipe")
        ? new ClosedPipe(failed)
        : new FileSystemException("standard output", null, failed.getMessage());
  }
}
