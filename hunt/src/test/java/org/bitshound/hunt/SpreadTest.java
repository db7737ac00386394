package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Severity;
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
}
