package org.bitshound.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.CoverageSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  @ParameterizedTest(name = "{0} {1} {2} counts for {3}")
  @CsvSource({
    "Microsoft-Windows-Bits-Client, Microsoft-Windows-Bits-Client/Operational, 3, BITS_CLIENT",
    "Microsoft-Windows-BITS-Client, Microsoft-Windows-BITS-Client/Operational, 3, BITS_CLIENT",
    "Microsoft-Windows-Bits-Client, Microsoft-Windows-Bits-Client/Analytic, 34, BITS_CLIENT",
    "Microsoft-Windows-Bits-Client, System, 16398, SYSTEM",
    "Microsoft-Windows-Bits-Client, '', 59, BITS_CLIENT",
    "Microsoft-Windows-Bits-Client, '', 16385, SYSTEM",
    "Microsoft-Windows-Sysmon, Microsoft-Windows-Sysmon/Operational, 255, SYSMON",
    "Microsoft-Windows-Sysmon, '', 1, SYSMON",
    "Microsoft-Windows-Security-Auditing, Security, 4688, SECURITY_PROCESS_CREATION",
    "Microsoft-Windows-Security-Auditing, '', 4689, SECURITY_PROCESS_CREATION",
    "Microsoft-Windows-Security-Auditing, Security, 4624, SECURITY_LOGON",
    "Microsoft-Windows-Security-Auditing, Security, 4663, SECURITY_OBJECT_ACCESS",
    "Microsoft-Windows-Security-Auditing, Security, 5156, SECURITY_OBJECT_ACCESS",
    "Service Control Manager, System, 7036, SYSTEM",
    "Service Control Manager, '', 7036, SYSTEM",
    "Microsoft-Windows-Eventlog, System, 104, SYSTEM",
    "Microsoft-Windows-PowerShell, Microsoft-Windows-PowerShell/Operational, 4104, POWERSHELL_SCRIPT_BLOCK",
    "Microsoft-Windows-PowerShell, Microsoft-Windows-PowerShell/Operational, 4103, POWERSHELL_MODULE",
    "PowerShell, Windows PowerShell, 800, POWERSHELL_MODULE",
    "PowerShellCore, PowerShellCore/Operational, 4104, POWERSHELL_SCRIPT_BLOCK",
    "Microsoft-Windows-TaskScheduler, Microsoft-Windows-TaskScheduler/Operational, 200, TASK_SCHEDULER",
    "Microsoft-Windows-TerminalServices-LocalSessionManager, Microsoft-Windows-TerminalServices-LocalSessionManager/Operational, 21, TERMINAL_SERVICES",
    "Microsoft-Windows-Windows Defender, Microsoft-Windows-Windows Defender/Operational, 1116, DEFENDER",
    "Microsoft-Windows-AppLocker, Microsoft-Windows-AppLocker/EXE and DLL, 8004, APPLOCKER",
    "Microsoft-Windows-CodeIntegrity, Microsoft-Windows-CodeIntegrity/Operational, 3077, CODE_INTEGRITY",
    "Microsoft-Windows-DNS-Client, Microsoft-Windows-DNS-Client/Operational, 3008, DNS",
    "Microsoft-Windows-DNSServer, Microsoft-Windows-DNSServer/Audit, 515, DNS_SERVER"
  })
  void recordCountsForItsSource(String provider, String channel, int id, CoverageSource source) {
    assertThat(Coverage.of(provider, channel, id)).contains(source);
  }

  @ParameterizedTest(name = "{0} {1} {2} counts for nothing")
  @CsvSource({
    "Microsoft-Windows-Eventlog, Security, 1102",
    "Microsoft-Windows-Security-Auditing, Security, 4616",
    "Some Other Auditor, Security, 4688",
    "Microsoft-Windows-PowerShell, Microsoft-Windows-PowerShell/Operational, 40961",
    "PowerShell, Windows PowerShell, 400",
    "Application Error, Application, 1000",
    "'', '', 0"
  })
  void recordOfNoSourceCountsForNothing(String provider, String channel, int id) {
    assertThat(Coverage.of(provider, channel, id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Security, true",
    "system, true",
    "Microsoft-Windows-BITS-Client/Operational, true",
    "Windows PowerShell, true",
    "Application, false",
    "Systematic, false"
  })
  void channelHasASourceOrNot(String channel, boolean has) {
    assertThat(Coverage.has(channel)).isEqualTo(has);
  }
}
