package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceStartListenerTest {
  private static final String ID = "service-start-listener";

  @Test
  void aStrangerOnTheLocalPortIsFoundHigh() {
    Case.Draft draft =
        listening("C:\\Users\\eve\\RogueWinRM.exe", NetworkBy.OTHER, 5985, "127.0.0.1");
    draft.followOn.add(Cases.followOn("executed", "C:\\Windows\\System32\\cmd.exe"));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).contains("RogueWinRM.exe", "5985", "cmd.exe");
    assertThat(finding.techniques()).containsExactly("T1134.001");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "WinRM itself, System, OTHER, 5985, ::1",
    "BITS that asks, C:\\Windows\\System32\\svchost.exe, BITS_SERVICE, 5985, 127.0.0.1",
    "another port, C:\\x.exe, OTHER, 8080, 127.0.0.1",
    "an administrator on another machine, C:\\x.exe, OTHER, 5985, 10.1.2.3",
  })
  void whoBelongsThereIsNot(String what, String image, NetworkBy by, long port, String address) {
    assertThat(Cases.judged(listening(image, by, port, address), ID)).as(what).isEmpty();
  }

  private static Case.Draft listening(String image, NetworkBy by, long port, String address) {
    Case.Draft draft = Cases.sign(Happening.SERVICE_STARTED, "BITS started");
    var use = new NetworkUse.Draft();
    use.time = Optional.of(Instant.EPOCH);
    use.kind = Optional.of(NetworkKind.CONNECTION);
    use.by = Optional.of(by);
    use.image = Optional.of(image);
    use.destination = Optional.of("pc.corp.example"); // Sysmon writes the own name by 127.0.0.1
    use.addresses = List.of(address);
    use.port = OptionalLong.of(port);
    use.evidence = List.of("e1");
    draft.network.add(use.toNetworkUse());
    return draft;
  }
}
