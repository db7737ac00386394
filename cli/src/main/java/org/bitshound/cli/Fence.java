package org.bitshound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.bitshound.report.words.Printable;
import org.jspecify.annotations.Nullable;

/// The fence at the top: whatever happens below becomes one line for a person and an exit code.
///
/// One of the two places where a [RuntimeException] is caught (the other is around one unit of work
/// in `intake`). A stack trace goes to a file, never to the screen.
final class Fence {
  private final String command;
  private final Console console;

  /// What is done inside.
  interface Work {
    ExitCode run() throws IOException, Complaint, InterruptedException;
  }

  /// @param command as its help is asked for, such as `bitshound hunt`
  Fence(String command, Console console) {
    this.command = command;
    this.console = console;
  }

  ExitCode around(Work work) {
    try {
      ExitCode code = work.run();
      console.flush();
      return code;
    } catch (Complaint complaint) {
      return show(complaint);
    } catch (UncheckedIOException failed) {
      return failed(Objects.requireNonNull(failed.getCause()));
    } catch (IOException failed) {
      return failed(failed);
    } catch (InterruptedException interrupted) {
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error fault) {
      return ownFault(fault);
    }
  }

  private ExitCode show(Complaint complaint) {
    String help =
        complaint.exitCode() == ExitCode.WRONG_USAGE ? "; see '" + command + " --help'" : "";
    console.note("bitshound: " + complaint.line() + help);
    return complaint.exitCode();
  }

  private ExitCode failed(IOException failure) {
    return failure instanceof ClosedPipe ? ExitCode.DONE : show(complaint(failure));
  }

  private static Complaint complaint(IOException failed) {
    String advice = "check the path, its rights and the free space";
    return switch (failed) {
      case NoSuchFileException missing ->
          Complaint.nothing("no such file", where(missing), "a file or folder", advice);
      case AccessDeniedException denied ->
          Complaint.nothing("access denied", where(denied), "a path that you may use", advice);
      case FileSystemException other ->
          Complaint.nothing(
              reason(other.getReason(), other), where(other), "a path that can be used", advice);
      default ->
          Complaint.nothing(
              "reading or writing failed",
              reason(failed.getMessage(), failed),
              "a place that can be read or written",
              advice);
    };
  }

  private static String where(FileSystemException failed) {
    return "'" + failed.getFile() + "'";
  }

  private static String reason(@Nullable String words, IOException failed) {
    return Printable.text(words == null ? failed.getClass().getSimpleName() : words);
  }

  private ExitCode ownFault(Throwable fault) {
    console.note(
        "bitshound: a fault of our own: %s in '%s'; %s"
            .formatted(fault.getClass().getSimpleName(), command, kept(fault)));
    return ExitCode.OWN_FAULT;
  }

  /// The message of an exception can hold evidence, so the file is the user's alone.
  private static String kept(Throwable fault) {
    try {
      Path file = Files.createTempFile("bitshound-fault-", ".txt");
      try (var text = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        text.printf("bitshound %s, Java %s%n", Version.NUMBER, Runtime.version());
        fault.printStackTrace(text);
      }
      return "the stack trace is in %s; please report it with that file, see CONTRIBUTING.md"
          .formatted(file);
    } catch (IOException noPlace) {
      return "its stack trace could not be written to the temporary folder; please report it, see"
          + " CONTRIBUTING.md";
    }
  }
}
