package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FenceTest {
  private final Spoken spoken = new Spoken();
  private final Fence fence = new Fence("bitshound test", spoken.console());

  @Test
  void aFaultOfOurOwnKeepsItsStackTraceInAFileAndOffTheScreen() throws IOException {
    ExitCode code =
        fence.around(() -> {
          throw new IllegalStateException("seen \u001b[31m in evidence");
        });

    assertThat(code).isEqualTo(ExitCode.OWN_FAULT);
    assertThat(spoken.err())
        .hasLineCount(1)
        .contains("IllegalStateException in 'bitshound test'", "report it")
        .doesNotContain("seen", "\tat ");
    var named = Pattern.compile("the stack trace is in (.+?);").matcher(spoken.err());
    assertThat(named.find()).isTrue();
    Path file = Path.of(named.group(1));
    assertThat(file).content().contains("IllegalStateException", "FenceTest", Version.NUMBER);
    Files.delete(file);
  }

  @Test
  void endlessRecursionIsAFaultLikeAnyOther() {
    assertThat(fence.around(this::recurse)).isEqualTo(ExitCode.OWN_FAULT);
  }

  @SuppressWarnings("InfiniteRecursion")
  private ExitCode recurse() {
    return recurse();
  }

  @Test
  void anInterruptionIsTheShellsCode() {
    ExitCode code =
        fence.around(() -> {
          throw new InterruptedException();
        });

    assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(spoken.err()).isEmpty();
  }

  @Test
  void aMissingFileIsOneLineWhereverItIsMet() {
    ExitCode code =
        fence.around(() -> {
          throw new UncheckedIOException(new NoSuchFileException("gone.evtx"));
        });

    assertThat(code).isEqualTo(ExitCode.NOTHING_TO_WORK_ON);
    assertThat(spoken.err()).startsWith("bitshound: no such file: 'gone.evtx'").hasLineCount(1);
  }

  @Test
  void aClosedPipeEndsQuietlyWithCodeZero() {
    var console = consoleOver("Broken pipe");
    ExitCode code =
        new Fence("bitshound test", console)
            .around(() -> {
              console.line("unread");
              return ExitCode.DONE;
            });

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(spoken.err()).isEmpty();
  }

  @Test
  void aFullDiskIsNoClosedPipe() {
    var console = consoleOver("No space left on device");
    ExitCode code =
        new Fence("bitshound test", console)
            .around(() -> {
              console.line("unwritten");
              return ExitCode.DONE;
            });

    assertThat(code).isEqualTo(ExitCode.NOTHING_TO_WORK_ON);
    assertThat(spoken.err())
        .contains("No space left on device: 'standard output'; expected")
        .hasLineCount(1);
  }

  /// A console whose standard output fails with the system's words.
  private Console consoleOver(String failure) {
    var failing =
        new OutputStream() {
          @Override
          public void write(int oneByte) throws IOException {
            throw new IOException(failure);
          }
        };
    var err =
        new OutputStream() {
          @Override
          public void write(int oneByte) {
            spoken.console().rewrite(Character.toString(oneByte));
          }
        };
    return new Console(
        new StandardOutput(new BufferedOutputStream(failing)), err, Console.Terminal.NONE);
  }
}
