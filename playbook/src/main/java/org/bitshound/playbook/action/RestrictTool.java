package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.playbook.quoting.Shown;

/// Who may use the program that made the job (M1018).
final class RestrictTool implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isSuspicious() || facts.isSign()) {
      return List.of();
    }
    if (facts.isMadeBy(CreatorClass.BITSADMIN) || facts.usesTool("bitsadmin")) {
      return List.of(bitsadmin(facts));
    }
    if (facts.usesPowerShell()) {
      return List.of(powerShell(facts));
    }
    return other(facts);
  }

  private static Prepared begun(CaseFacts facts, String program) {
    return new Prepared(facts, "restrict", ActionPhase.PREVENT, ActionVerb.RESTRICT_TOOL)
        .at(target -> target.program = Optional.of(program))
        .because("process-intent", "bitsadmin-transfer", "userland-creator", "unusual-com-creator")
        .undo("take the rule out")
        .decidedByOwner()
        .condition("audit mode has shown who uses it")
        .serves("P1.7.2", "P2.7.2", "P3.7.4", "T.24");
  }

  private static Prepared bitsadmin(CaseFacts facts) {
    return begun(facts, "bitsadmin.exe")
        .text(
            "Deny bitsadmin.exe to those who do not need it"
                + user(facts)
                + ", with AppLocker or WDAC by publisher and original file name (M1018).")
        .effect(
            "Whoever uses it is stopped, under any name of the file. Jobs made through PowerShell or"
                + " COM are not. The command writes a rule that allows: set Action to Deny, and the users;"
                + " begin with AuditOnly, and read the events 8003.")
        .command(
            Line.powerShell(
                    "Get-AppLockerFileInformation -Path 'C:\\Windows\\System32\\bitsadmin.exe' |"
                        + " New-AppLockerPolicy -RuleType Publisher -User Everyone -Xml")
                .yields("bitsadmin-rule.xml", "policy"));
  }

  private static String user(CaseFacts facts) {
    return facts
        .owner()
        .or(() -> facts.one().creator().flatMap(Creator::user))
        .map(name -> " (here it was " + Shown.of(name) + ")")
        .orElse("");
  }

  private static Prepared powerShell(CaseFacts facts) {
    return begun(facts, "powershell.exe")
        .text(
            "Let users"
                + user(facts)
                + " run PowerShell in constrained language mode and scripts only"
                + " when signed, through AppLocker or WDAC (M1018).")
        .effect(
            "The BITS cmdlets still work, yet scripts that call COM or .NET fail, and so do unsigned"
                + " scripts of administrators.")
        .serves("P1.7.3", "P1.7.4");
  }

  private static List<Prepared> other(CaseFacts facts) {
    boolean unusual = facts.found("unusual-com-creator") || facts.found("masquerade");
    Optional<String> image =
        facts.one().creator().flatMap(Creator::image).filter(SuspectFile::isForeign);
    if (!unusual || image.isEmpty()) {
      return List.of();
    }
    return List.of(
        begun(facts, image.get())
            .text("Deny " + Shown.of(image.get()) + " with AppLocker or WDAC, by its hash.")
            .effect("The program is stopped wherever the rule holds, for everybody."));
  }
}
