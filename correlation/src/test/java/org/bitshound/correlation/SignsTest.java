package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.junit.jupiter.api.Test;

class SignsTest {
  private static final String SYSTEM = "S-1-5-18";
  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";

  @Test
  void startTypeSetToDisabledIsASignWhoeverDoesItAndOnceWhereTwoLogsTell() {
    assertThat(fold(disabledBySystem())).hasSize(1);
    assertThat(fold(startValue(4))).hasSize(1);
    assertThat(fold(startValue(2), startValue(3))).isEmpty();
    assertThat(fold(disabledBySystem(), startValue(4))).hasSize(1);
  }

  @Test
  void childWithTheNameOfErrorReportingButOfAnotherFolderIsASign() {
    var host = process(SYSMON, "09:00:00", 42, 900, SVCHOST, SVCHOST + " -k netsvcs -s BITS", -1);
    String system = "C:\\Windows\\System32\\wermgr.exe";
    String other = "C:\\Users\\Public\\Windows\\System32\\wermgr.exe";

    assertThat(fold(host, process(SYSMON, "10:00:02", 41, 61, system, "wermgr.exe", 900)))
        .isEmpty();
    assertThat(fold(host, process(SYSMON, "10:00:02", 41, 61, other, "wermgr.exe", 900)))
        .hasSize(1);
  }

  private static ServiceStartTypeChanged disabledBySystem() {
    return new ServiceStartTypeChanged(
        source("Service Control Manager", 7040, "10:00:00", 1),
        Optional.of("BITS"),
        Optional.empty(),
        Optional.of("demand start"),
        Optional.of("disabled"),
        Optional.of(SYSTEM));
  }

  private static RegistryValueSet startValue(long number) {
    String time = "10:00:0" + number;
    return new RegistryValueSet(
        source(SYSMON, 13, time, number),
        at(time),
        ProcessReference.of(OptionalLong.of(700)),
        "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start",
        Optional.of("DWORD (0x0000000" + number + ")"));
  }

  private static List<Case.Draft> fold(Observation... records) {
    var fold = new HostFold(Knowledge.builtIn());
    var inOrder = new ArrayList<>(List.of(records));
    inOrder.sort(EvidenceOrder.OF_OBSERVATIONS);
    inOrder.forEach(fold::apply);
    return fold.finish("host01").cases();
  }
}
