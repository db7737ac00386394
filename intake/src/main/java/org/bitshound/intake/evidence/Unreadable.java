package org.bitshound.intake.evidence;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Why the machine did not let a file be read, in words.
public final class Unreadable {
  private Unreadable() {}

  /// {@return what stood in the way}
  public static String words(Throwable cannot) {
    return switch (cannot) {
      case AccessDeniedException _ -> "no right to read it";
      case NoSuchFileException _ -> "nothing there any more";
      case FileSystemLoopException _ -> "a link that leads back to itself";
      case InvalidPathException _ -> "a name that can be no path here";
      case FileSystemException other ->
          Optional.ofNullable(other.getReason()).orElse("an error of the file system");
      case InternalError _ -> "a file that was cut while it was read"; // mapped memory is gone
      default -> "an error while it was read";
    };
  }
}
