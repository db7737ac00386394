package org.bitshound.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SigmaHQ's rules for bitsadmin and the BITS cmdlets, where they are at hand (see `Evidence` of
/// `evtx`: an unpacked collection with a folder `sigma`).
final class SigmaRules {
  private final List<SigmaRule> rules;

  private SigmaRules(List<SigmaRule> rules) {
    this.rules = rules;
  }

  static Optional<SigmaRules> atHand() throws IOException {
    Optional<Path> folder =
        Stream.of(
                System.getProperty("bitshound.evidence"),
                System.getenv("BITSHOUND_EVIDENCE"),
                System.getProperty("java.io.tmpdir") + "/bitshound-evidence")
            .filter(Objects::nonNull)
            .map(root -> Path.of(root).resolve("sigma/rules/windows/process_creation"))
            .filter(Files::isDirectory)
            .findFirst();
    return folder.isEmpty() ? Optional.empty() : Optional.of(new SigmaRules(read(folder.get())));
  }

  private static List<SigmaRule> read(Path folder) throws IOException {
    var rules = new ArrayList<SigmaRule>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (lines.stream().anyMatch(SigmaRules::namesTool)) {
          rules.add(SigmaRule.of(lines));
        }
      }
    }
    return rules;
  }

  private static boolean namesTool(String line) {
    String value = line.strip();
    return value.equals("- OriginalFileName: 'bitsadmin.exe'")
        || value.equals("- 'Start-BitsTransfer'");
  }

  int count() {
    return rules.size();
  }

  /// {@return titles and authors, whom the licence wants named}
  String titles() {
    return rules.stream()
        .map(rule -> "“" + rule.title() + "” by " + rule.author())
        .collect(Collectors.joining("; "));
  }

  boolean matches(Row row) {
    return rules.stream()
        .anyMatch(rule -> rule.matches(row.image(), row.originalFileName(), row.plain()));
  }
}
