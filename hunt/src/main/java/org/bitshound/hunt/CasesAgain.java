package org.bitshound.hunt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.hunt.JudgedHost.Kept;
import org.bitshound.intake.Intake;
import org.bitshound.intake.Machine;

/// Makes cases, their texts and their runs again, after all hosts were judged.
final class CasesAgain implements HuntedCases.Again {
  private final HostJudge judge;
  private final Intake intake;
  private final Map<String, Host> hosts = new HashMap<>();

  CasesAgain(HostJudge judge, Intake intake, List<Host> hosts) {
    this.judge = judge;
    this.intake = intake;
    hosts.forEach(host -> this.hosts.put(host.name(), host));
  }

  @Override
  public Case caseOf(Machine host, int place) {
    return judge.again(host, intake.observations(host), place);
  }

  @Override
  public byte[] text(Case one) {
    return judge.writer().text(one);
  }

  @Override
  public Map<String, Optional<Kept.Written>> runs(Case one, byte[] text) {
    Host host = Objects.requireNonNull(hosts.get(one.host()), one.host());
    return judge.runs(one, text, host);
  }
}
