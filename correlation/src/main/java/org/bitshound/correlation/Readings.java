package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bitshound.command.Binding;
import org.bitshound.command.CommandReader;
import org.bitshound.command.Reading;
import org.bitshound.command.Understood;

/// What command lines and scripts would have BITS do, each read once: the same ones run on every
/// host and every day. What is remembered is bounded, and changes no result. Safe for several
/// threads.
public final class Readings {

  /// Characters of texts that are remembered, a thousand usual scripts.
  private static final long REMEMBERED = 2_000_000;

  private static final Understood NOTHING = new Understood(List.of(), true);

  private final CommandReader reader = new CommandReader();
  private final ConcurrentHashMap<String, Understood> ofScripts = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Started, Understood> ofProcesses = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();

  private record Started(
      Optional<String> image, Optional<String> originalFileName, String commandLine) {
    @Override
    public int hashCode() { // the others seldom differ where the line does not
      return commandLine.hashCode();
    }
  }

  /// Remembers nothing yet.
  public Readings() {}

  /// {@return what the command line of a process would do, as [CommandReader#ofProcess] has it}
  Understood ofProcess(
      Optional<String> image, Optional<String> originalFileName, String commandLine) {
    if (!CommandReader.mightMatter(image, originalFileName, commandLine)) {
      return NOTHING;
    }
    var started = new Started(image, originalFileName, commandLine);
    Understood known = ofProcesses.get(started);
    if (known == null) {
      known = reader.ofProcess(image, originalFileName, commandLine);
      makeRoom(commandLine);
      ofProcesses.put(started, known);
    }
    return known;
  }

  /// {@return what a script would do, as [CommandReader#ofScript] has it}
  Understood ofScript(String text) {
    Understood known = ofScripts.get(text);
    if (known == null) {
      known = reader.ofScript(text);
      makeRoom(text);
      ofScripts.put(text, known);
    }
    return known;
  }

  /// {@return what a cmdlet would do, as [CommandReader#ofCmdlet] has it}
  Optional<Reading> ofCmdlet(String command, List<Binding> bindings) {
    return reader.ofCmdlet(command, bindings);
  }

  /// Forgets all where there is too much: what comes often is soon there again.
  private void makeRoom(String text) {
    if (characters.addAndGet(text.length()) > REMEMBERED) {
      ofScripts.clear();
      ofProcesses.clear();
      characters.set(text.length());
    }
  }
}
