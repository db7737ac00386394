package org.bitshound.correlation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitshound.command.Reading;
import org.bitshound.remote.Credentials;

/// Takes out of a case's texts what must not be shown: what looks like a credential anywhere, and
/// what the case's own commands say in secret, wherever else it stands.
///
/// @param secrets longest first, so that one that holds another goes whole
record Redaction(List<String> secrets) {

  /// What a command that was decoded may hold its secret in.
  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");

  private static final String REDACTED = "‹redacted›";

  Redaction {
    secrets =
        secrets.stream()
            .filter(secret -> !secret.isBlank())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  static Redaction of(Collection<CommandRecord> commands) {
    return new Redaction(commands.stream().flatMap(Redaction::secretsOf).toList());
  }

  private static Stream<String> secretsOf(CommandRecord command) {
    Reading reading = command.reading();
    boolean decodesToASecret =
        reading
            .decoded()
            .filter(plain ->
                !reading.secrets().isEmpty() || !Credentials.redactText(plain).equals(plain))
            .isPresent();
    return Stream.concat(
        reading.secrets().stream(),
        decodesToASecret
            ? ENCODED.matcher(command.text()).results().map(MatchResult::group)
            : Stream.of());
  }

  /// {@return a command line, script or other text without what must not be shown}
  String text(String text) {
    String shown = Credentials.redactText(text);
    for (String secret : secrets) {
      shown = shown.replace(secret, REDACTED);
    }
    return shown;
  }

  /// {@return a remote name without what must not be shown}
  String url(String url) {
    String shown = Credentials.redactUrl(url);
    for (String secret : secrets) {
      shown = shown.replace(secret, REDACTED);
    }
    return shown;
  }
}
