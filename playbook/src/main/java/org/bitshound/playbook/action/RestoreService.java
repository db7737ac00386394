package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// The service itself, and the proxy of service accounts, as Windows had them.
final class RestoreService implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    var prepared = new ArrayList<Prepared>();
    if (facts.found("service-tampered")) {
      prepared.add(service(facts));
    }
    if (facts.found("proxy-changed")) {
      prepared.add(proxy(facts));
    }
    return prepared;
  }

  private static Prepared service(CaseFacts facts) {
    return new Prepared(facts, "service", ActionPhase.ERADICATE, ActionVerb.CHANGE_SETTING)
        .at(target -> target.setting = Optional.of("bits-service"))
        .text("Compare the BITS service with a sound machine of the same Windows, and set it back.")
        .because("service-tampered")
        .effect(
            "Windows Update and others use the service. Its DLL is %SystemRoot%\\System32\\qmgr.dll,"
                + " its account LocalSystem.")
        .undo("the saved key has the values of before")
        .command(
            Line.cmd(
                    "reg export HKLM\\SYSTEM\\CurrentControlSet\\Services\\BITS C:\\ir\\bits-service.reg"
                        + " /y")
                .yields("bits-service.reg", "registry"))
        .command(Line.cmd("sc qc bits & sc qfailure bits & sc sdshow bits"))
        .serves("T.27");
  }

  private static Prepared proxy(CaseFacts facts) {
    return new Prepared(facts, "proxy", ActionPhase.ERADICATE, ActionVerb.CHANGE_SETTING)
        .at(target -> target.setting = Optional.of("service-account-proxy"))
        .text("Set the proxy of the service accounts back.")
        .because("proxy-changed")
        .effect("Services reach the internet as before. The first commands save what is set now.")
        .undo("bitsadmin /util /setieproxy with the saved values")
        .command(
            Line.cmd(
                "bitsadmin /util /getieproxy localsystem & bitsadmin /util /getieproxy networkservice"
                    + " & bitsadmin /util /getieproxy localservice"))
        .command(
            Line.cmd("bitsadmin /util /setieproxy localsystem RESET")
                .changes("the proxy of LocalSystem; networkservice and localservice likewise"));
  }
}
