package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyticsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("bitshound.root"), "docs", "analytics");
  private static final Path KNOWN_GOOD =
      Path.of(System.getProperty("bitshound.root"), "content", "known-good");

  /// Source: the case file's contract, "Analytics".
  private static final List<String> CONTRACT =
      List.of(
          "bitsadmin-transfer",
          "cleanup",
          "content-mismatch",
          "contradiction",
          "credentials-outside",
          "follow-on-execution",
          "job-persistence-command",
          "job-tampered",
          "local-source",
          "log-cleared",
          "long-lived-job",
          "masquerade",
          "notify-command",
          "obfuscated-command",
          "process-intent",
          "proxy-changed",
          "reconnaissance",
          "refused-job",
          "retrying-job",
          "risky-destination",
          "scheduled-creator",
          "service-child",
          "service-start-listener",
          "service-tampered",
          "suspicious-parent",
          "unapproved-url",
          "unusual-com-creator",
          "upload-job",
          "userland-creator",
          "weakened-transport");

  static List<Analytic> all() {
    return Analytics.all(
        Policy.builtIn(), KnownGood.builtIn(), HostLists.builtIn(), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theIdIsTheClassIsThePage(Analytic analytic) throws IOException {
    String className =
        Arrays.stream(analytic.id().split("-", -1))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());

    assertThat(analytic.getClass().getSimpleName()).isEqualTo(className);
    assertThat(Files.readString(PAGES.resolve(analytic.id() + ".md")))
        .startsWith("# " + analytic.id() + "\n")
        .contains(
            "## What it finds",
            "## Why it matters",
            "## Evidence it needs",
            "## When it is harmless",
            "## An example");
  }

  @Test
  void theContractsAnalyticsAreAllThereById() {
    assertThat(all()).extracting(Analytic::id).containsExactlyElementsOf(CONTRACT).isSorted();
    assertThat(Analytics.ids()).containsExactlyInAnyOrderElementsOf(CONTRACT);
  }

  @Test
  void knownGoodEntriesExplainAnalyticsThatThereAre() throws IOException {
    var explained = new TreeSet<String>();
    try (Stream<Path> lists = Files.list(KNOWN_GOOD)) {
      for (Path list : lists.filter(file -> file.toString().endsWith(".yml")).toList()) {
        Matcher row = Pattern.compile("explains: \\[(.*)]").matcher(Files.readString(list));
        row.results().forEach(one -> explained.addAll(List.of(one.group(1).split(", ", -1))));
      }
    }

    assertThat(explained).isNotEmpty().isSubsetOf(Analytics.ids());
  }

  @Test
  void everyPageIsAnAnalytic() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              all().stream().map(each -> each.id() + ".md").toList());
    }
  }
}
