package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.FollowOn;
import org.bitshound.playbook.quoting.Shown;

/// Tasks, services and registry values that were set to run what was fetched.
final class RemovePersistence implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    var prepared = new ArrayList<Prepared>();
    List<FollowOn> uses = facts.one().followOn();
    for (int at = 0; at < uses.size(); at++) {
      FollowOn use = uses.get(at);
      boolean lasting = use.action().equals("scheduled") || use.action().equals("service");
      if (lasting && use.file().isPresent()) {
        prepared.add(of(facts, use, "followOn[" + at + "].file"));
      }
    }
    return prepared;
  }

  private static Prepared of(CaseFacts facts, FollowOn use, String place) {
    String file = use.file().orElseThrow();
    boolean service = use.action().equals("service");
    var prepared =
        new Prepared(
                facts,
                use.action() + " " + file,
                ActionPhase.ERADICATE,
                ActionVerb.REMOVE_PERSISTENCE)
            .at(target -> target.file = use.file())
            .text(
                service
                    ? "Find the service that runs "
                        + Shown.of(file)
                        + ", write down its settings, and"
                        + " remove it."
                    : "Find the task or Run value that names "
                        + Shown.of(file)
                        + ", write it down, and"
                        + " remove it.")
            .why(
                Shown.of(file)
                    + " was "
                    + (service ? "made a service" : "set to be run")
                    + " at "
                    + CaseFacts.time(use.time())
                    + ".",
                use.evidence())
            .effect("It is not started again. What runs already goes on.")
            .undo("set it up again from what was written down")
            .serves("P1.8.3");
    return service ? prepared.command(services(file, place)) : tasks(prepared, file, place);
  }

  private static Line services(String file, String place) {
    return Line.powerShell(
            "Get-CimInstance Win32_Service | Where-Object { $_.PathName -and"
                + " $_.PathName.ToUpperInvariant().Contains(«"
                + place
                + "».ToUpperInvariant()) } |"
                + " Select-Object Name, PathName, StartName, StartMode")
        .with(place, file);
  }

  private static Prepared tasks(Prepared prepared, String file, String place) {
    return prepared
        .command(
            Line.powerShell(
                    "Get-ScheduledTask | Where-Object { (($_.Actions | ForEach-Object { $_.Execute + ' '"
                        + " + $_.Arguments }) -join ' ').ToUpperInvariant().Contains(«"
                        + place
                        + "».ToUpperInvariant()) } | Select-Object TaskPath, TaskName, Author")
                .with(place, file))
        .command(
            Line.cmd(
                "reg query HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run & reg query"
                    + " HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run"));
  }
}
