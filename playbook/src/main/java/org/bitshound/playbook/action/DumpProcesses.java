package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.FollowOn;
import org.bitshound.playbook.quoting.Shown;

/// The memory of what was started, if it still runs.
final class DumpProcesses implements Preparation {
  /// A program that many of a machine's processes run is not found by its path.
  private static final int MOST = 3;

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isHighOrWorse() && !facts.found("unusual-com-creator")) {
      return List.of();
    }
    return programs(facts).stream().limit(MOST).map(program -> of(facts, program)).toList();
  }

  private static List<String> programs(CaseFacts facts) {
    return Stream.concat(
            facts.one().followOn().stream()
                .filter(use -> use.action().equals("executed"))
                .map(FollowOn::image),
            Stream.concat(
                facts.one().children().stream().map(ChildProcess::image), stranger(facts)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// Something else may run in a program that has no business with BITS.
  private static Stream<Optional<String>> stranger(CaseFacts facts) {
    return facts.found("masquerade")
        ? Stream.empty()
        : Stream.of(facts.stranger().map(CaseFacts.Program::path));
  }

  private static Prepared of(CaseFacts facts, String program) {
    return new Prepared(facts, "dump " + program, ActionPhase.PRESERVE, ActionVerb.DUMP_PROCESS)
        .at(target -> target.program = Optional.of(program))
        .text("Save the memory of " + Shown.of(program) + ", if it still runs.")
        .because(
            "follow-on-execution", "service-child", "service-start-listener", "unusual-com-creator")
        .effect("Reads the process. Programs of defence may take this for theft of credentials.")
        .condition("the process still runs: compare its start with the case's")
        .command(
            Line.powerShell(
                    "Get-CimInstance Win32_Process | Where-Object { $_.ExecutablePath -eq «program» }"
                        + " | Select-Object ProcessId, ParentProcessId, CreationDate, CommandLine")
                .with("program", program)
                .lostSoon())
        .command(
            Line.cmd("procdump -accepteula -ma «process id» C:\\ir\\files")
                .yields("*.dmp", "files")
                .lostSoon());
  }
}
