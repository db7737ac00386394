package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Defender, or AMSI by way of it, found in a case's command or script.
///
/// @param kind `command-line` or `amsi`
/// @param threat what it is called
/// @param file what AMSI was asked about: a script, or the program that ran it
/// @param image the process that it names
/// @param action what was done about it, in the host's language
/// @param how what ties it to the case, in words
public record Detection(
    Instant time,
    String kind,
    Optional<String> threat,
    Optional<String> file,
    Optional<String> image,
    Optional<String> user,
    Optional<String> action,
    Match match,
    String how,
    List<String> evidence) {

  public Detection {
    evidence = List.copyOf(evidence);
  }

  /// A detection in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> kind = Optional.empty();
    public Optional<String> threat = Optional.empty();
    public Optional<String> file = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> action = Optional.empty();
    public Optional<Match> match = Optional.empty();
    public Optional<String> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every one has
    public Detection toDetection() {
      return new Detection(
          Incomplete.unless(time, "detection", "time"),
          Incomplete.unless(kind, "detection", "kind"),
          threat,
          file,
          image,
          user,
          action,
          Incomplete.unless(match, "detection", "match"),
          Incomplete.unless(how, "detection", "how"),
          evidence);
    }
  }
}
