package org.bitshound.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells by its ending what a file claims to be, by lists of `content/remote` with source and date.
/// What it is, only its bytes tell. Unchanging once made.
public final class Endings {
  private final Map<String, Ending> endings;

  private Endings(Map<String, Ending> endings) {
    this.endings = Map.copyOf(endings);
  }

  /// What files of an ending are for.
  public enum Use {
    /// Run or loaded as machine code.
    EXECUTABLE("executable"),
    /// Run by an interpreter or a shell, or followed to a program.
    SCRIPT("script"),
    /// Opened in a program that may run what is in it.
    DOCUMENT("document"),
    /// Unpacked or mounted, to get at files in it.
    CONTAINER("container");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    /// {@return the use in one word}
    public String word() {
      return word;
    }

    /// {@return whether opening such a file runs it}
    public boolean runs() {
      return this == EXECUTABLE || this == SCRIPT;
    }
  }

  /// A listed ending.
  ///
  /// @param entry the ending without its dot, in lower case
  /// @param date when the list was last gone through
  public record Ending(Use use, String entry, String date) {}

  /// {@return the endings that come with this version}
  public static Endings builtIn() {
    var endings = new HashMap<String, Ending>();
    for (Use use : Use.values()) {
      ContentList list = ContentList.named(use.word() + "-ending");
      for (String entry : list.entries()) {
        if (endings.put(entry, new Ending(use, entry, list.date())) != null) {
          throw new IllegalStateException(entry + " is on two lists of endings");
        }
      }
    }
    return new Endings(endings);
  }

  /// {@return what the ending of the file, or of its stream, says; absent where no list has it}
  public Optional<Ending> of(LocalName name) {
    String file = name.fileName();
    return Optional.ofNullable(endings.get(file.substring(file.lastIndexOf('.') + 1)))
        .filter(ending -> file.length() > ending.entry().length());
  }
}
