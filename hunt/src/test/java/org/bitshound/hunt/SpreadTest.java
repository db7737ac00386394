package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.BaselineNote;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceWhat;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.testing.evidence.samples.BusyServer;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadTest {

  @TempDir Path folder;

  @Test
  void aDestinationSaysOnHowManyHostsOfTheCollectionItWasMet() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
    CaseFile document = new Hunted(folder).document();
    Map<String, Set<String>> hosts = hostsOf(document);

    assertThat(hosts.values()).anyMatch(names -> names.size() > 1);
    for (Case one : document.cases()) {
      for (Destination each : one.destinations()) {
        each.host()
            .ifPresent(host ->
                assertThat(each.hostsInCollection())
                    .hasValue(hosts.getOrDefault(host, Set.of()).size()));
      }
    }
  }

  private static Map<String, Set<String>> hostsOf(CaseFile document) {
    var hosts = new HashMap<String, Set<String>>();
    for (Case one : document.cases()) {
      for (Destination each : one.destinations()) {
        each.host()
            .ifPresent(host -> hosts.computeIfAbsent(host, _ -> new HashSet<>()).add(one.host()));
      }
    }
    return hosts;
  }

  @Test
  void casesThatAreNotShownCount() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
    Map<String, Set<String>> hosts = hostsOf(new Hunted(folder).document());
    var hunted = new Hunted(folder);
    hunted.minSeverity = Severity.LOW;

    assertThat(hunted.document().cases())
        .flatExtracting(Case::destinations)
        .isNotEmpty()
        .allSatisfy(each ->
            each.host()
                .ifPresent(host ->
                    assertThat(each.hostsInCollection())
                        .hasValue(hosts.getOrDefault(host, Set.of()).size())));
  }

  @Test
  void oneHostAloneIsNotCompared() throws IOException {
    BusyServer.write(folder, 2 << 20);

    assertThat(new Hunted(folder).document().cases())
        .flatExtracting(Case::destinations)
        .isNotEmpty()
        .allMatch(each -> each.hostsInCollection().isEmpty());
  }

  @Test
  void prevalenceOfEachTitleIsThatOfAllCases() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
    CaseFile document = new Hunted(folder).document();

    assertThat(document.cases())
        .flatExtracting(Case::prevalence)
        .filteredOn(row -> row.what() == PrevalenceWhat.TITLE)
        .isNotEmpty()
        .allSatisfy(row -> {
          List<Case> same =
              document.cases().stream().filter(one -> hasTitle(one, row.value())).toList();
          assertThat(row.newlySeen()).isEmpty();
          assertThat(row.prevalence().jobs()).isEqualTo(same.size());
          assertThat(row.prevalence().of()).isEqualTo(document.hosts().size());
          assertThat(row.prevalence().hosts())
              .isEqualTo(same.stream().map(Case::host).distinct().count());
          assertThat(row.prevalence().first())
              .isEqualTo(same.stream().map(Case::first).min(Comparator.naturalOrder()).get());
        });
  }

  private static boolean hasTitle(Case one, String title) {
    return one.job().flatMap(Job::title).filter(title::equalsIgnoreCase).isPresent();
  }

  @Test
  void againstItselfNothingIsNew() throws IOException, BrokenCaseFileException {
    Hunted.write(folder.resolve("logs"), SampleIntrusion.files());
    var hunted = new Hunted(folder.resolve("logs"));
    Path earlier = Files.writeString(folder.resolve("earlier.json"), hunted.json());
    hunted.baseline = BaselineFile.read(earlier.toString());
    CaseFile document = hunted.document();

    assertThat(document.baseline().map(BaselineNote::sha256)).hasValue(sha256(earlier));
    assertThat(document.cases())
        .flatExtracting(Case::destinations)
        .filteredOn(each -> each.host().or(each::address).isPresent())
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.newlySeen()).hasValue(false);
          assertThat(each.prevalence().flatMap(Prevalence::baseline))
              .isEqualTo(each.prevalence().map(here -> here.withBaseline(Optional.empty())));
        });
    assertThat(reasons(document)).isNotEmpty().doesNotContain("newly-seen");
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException always) {
      throw new AssertionError(always);
    }
  }

  @Test
  void whatTheBaselineNeverMetIsNewAndWeighsNothingByItself()
      throws IOException, BrokenCaseFileException {
    Hunted.write(folder.resolve("logs"), SampleIntrusion.files());
    BusyServer.write(folder.resolve("before"), 2 << 20);
    var hunted = new Hunted(folder.resolve("logs"));
    List<Severity> alone = severities(hunted.document());
    Path earlier =
        Files.writeString(
            folder.resolve("earlier.json"), new Hunted(folder.resolve("before")).json());
    hunted.baseline = BaselineFile.read(earlier.toString());
    CaseFile document = hunted.document();

    assertThat(reasons(document)).contains("newly-seen");
    assertThat(severities(document)).isEqualTo(alone);
  }

  private static List<String> reasons(CaseFile document) {
    return document.cases().stream()
        .flatMap(one -> one.findings().stream())
        .flatMap(finding -> finding.reasons().stream())
        .toList();
  }

  private static List<Severity> severities(CaseFile document) {
    return document.cases().stream().map(Case::severity).toList();
  }

  @Test
  void aCaseFileThatLeavesCasesOutIsNoBaseline() throws IOException, BrokenCaseFileException {
    Hunted.write(folder.resolve("logs"), SampleIntrusion.files());
    var hunted = new Hunted(folder.resolve("logs"));
    hunted.minSeverity = Severity.MEDIUM;
    Path earlier = Files.writeString(folder.resolve("earlier.json"), hunted.json());

    assertThat(BaselineFile.read(earlier.toString())).isEmpty();
  }
}
