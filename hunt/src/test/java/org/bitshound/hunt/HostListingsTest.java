package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Setting;
import org.bitshound.casefile.Switch;
import org.bitshound.testing.evidence.RegistryListing;
import org.bitshound.testing.evidence.ServiceListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostListingsTest {
  private static final String SERVICE =
      "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS";
  private static final String POLICY =
      "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS";

  @TempDir private Path folder;

  private CaseFile hunt(Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Hunted.write(folder, Map.of(file.getKey(), file.getValue().getBytes(UTF_8)));
    }
    return new Hunted(folder).document();
  }

  private static RegistryListing key(String key, String name, String type, String data) {
    return new RegistryListing(key, List.of(new RegistryListing.Value(name, type, data)));
  }

  private static String valueOf(Host host, String name) {
    return host.settings().stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void listingOfTheServiceSaysHowItIsSetUp() throws IOException {
    ServiceListing bits = ServiceListing.usual();
    CaseFile found = hunt(Map.of("sc.txt", bits.config() + bits.status(4321)));
    Host host = found.hosts().getFirst();

    assertThat(host.bits().orElseThrow().startType()).contains("demand start");
    assertThat(host.bits().orElseThrow().image()).contains(bits.image());
    assertThat(host.bits().orElseThrow().account()).contains("LocalSystem");
    assertThat(host.bits().orElseThrow().state()).contains("running");
    assertThat(host.bits().orElseThrow().runs().getFirst().processId()).hasValue(4321);
    assertThat(host.settings()).allMatch(setting -> setting.time().isEmpty());
    assertThat(host.settings()).allMatch(setting -> !setting.evidence().isEmpty());
    assertThat(found.cases().stream()).isEmpty();
    EvidenceFile file = found.evidence().getFirst();
    assertThat(file.kind()).isEqualTo(EvidenceKind.SERVICE_LISTING);
    assertThat(file.records()).hasValue(2);
  }

  @Test
  void policiesOfTheRegistryAreSettingsAndNoFindings() throws IOException {
    CaseFile found =
        hunt(
            Map.of(
                "a.reg", key(POLICY, "JobInactivityTimeout", "REG_DWORD", "7776000").export(),
                "b.txt", key(POLICY, "DisableBranchCache", "REG_DWORD", "1").query(),
                "c.txt", key(POLICY, "EnablePeercaching", "REG_DWORD", "1").query()));
    Host host = found.hosts().getFirst();

    assertThat(valueOf(host, "job-inactivity-timeout")).isEqualTo("7776000");
    assertThat(host.bits().orElseThrow().branchCache()).contains(Switch.OFF);
    assertThat(host.bits().orElseThrow().peerCaching()).contains(Switch.ON);
    assertThat(host.coverage()).extracting(Coverage::source).contains("registry");
    assertThat(found.cases().stream()).isEmpty();
  }

  @Test
  void anotherDllOrProgramOrAccountIsTampering() throws IOException {
    String dll =
        key(SERVICE + "\\Parameters", "ServiceDll", "REG_EXPAND_SZ", "C:\\Users\\Public\\q.dll")
            .export();
    String service =
        new ServiceListing("BITS", 4, "DISABLED", "C:\\ProgramData\\x.exe", ".\\bob").config();
    Case one =
        hunt(Map.of("dll.reg", dll, "sc.txt", service)).cases().stream().findFirst().orElseThrow();

    Finding finding = one.findings().getFirst();
    assertThat(finding.analytic()).isEqualTo("service-tampered");
    assertThat(finding.why())
        .contains("C:\\Users\\Public\\q.dll", "C:\\ProgramData\\x.exe", ".\\bob");
    assertThat(one.headline()).contains("is disabled");
    assertThat(one.first()).isEqualTo(Case.NO_TIME);
    assertThat(finding.evidence()).isNotEmpty();
    assertThat(new Hunted(folder).json()).doesNotContain("1601");
  }

  @Test
  void usualServiceIsNoTampering() throws IOException {
    String values =
        key(SERVICE, "ImagePath", "REG_EXPAND_SZ", "%SystemRoot%\\System32\\svchost.exe -k netsvcs")
                .query()
            + key(
                    SERVICE + "\\Parameters",
                    "ServiceDll",
                    "REG_EXPAND_SZ",
                    "%SystemRoot%\\System32\\qmgr.dll")
                .query()
            + key(SERVICE, "ObjectName", "REG_SZ", "LocalSystem").query();

    assertThat(hunt(Map.of("bits.txt", values)).cases().stream()).isEmpty();
  }
}
