package org.bitshound.playbook.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Destination;

/// Names that serve others too, and must not be blocked whole: a list of `content/actions`, an
/// entry a line, with date and sources as in `content/remote`. Unchanging.
record SharedDomains(Set<String> entries) {
  private static final String FILE_HOST = "file-host";

  SharedDomains {
    entries = Set.copyOf(entries);
  }

  static SharedDomains builtIn() {
    var entries = new HashSet<String>();
    boolean hasSource = false;
    for (String line : text().lines().toList()) {
      if (line.startsWith("#")) {
        hasSource |= line.startsWith("# source: ");
      } else if (!line.isEmpty() && !(hasSource && entries.add(line))) {
        throw new IllegalStateException(
            "shared-domain: no source for it, or listed twice: " + line);
      }
    }
    return new SharedDomains(entries);
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(SharedDomains.class.getResourceAsStream("shared-domain.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return the entry under which a destination is shared with others; absent where it is not, or
  /// where the name belongs to one customer of a shared service}
  Optional<String> over(Destination destination) {
    return destination
        .host()
        .flatMap(host -> entryOver(host, destination))
        .filter(entry -> !isCustomers(destination, entry));
  }

  private Optional<String> entryOver(String host, Destination destination) {
    for (String name = host; !name.isEmpty(); name = parent(name)) {
      if (entries.contains(name)) {
        return Optional.of(name);
      }
    }
    return destination.classified().stream()
        .filter(row -> row.kind().equals(FILE_HOST))
        .flatMap(row -> row.entry().stream())
        .findFirst();
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static boolean isCustomers(Destination destination, String entry) {
    return destination.registrableDomain().filter(own -> own.endsWith("." + entry)).isPresent();
  }
}
