package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.PreparedCommand;
import org.junit.jupiter.api.Test;

class CoverageGapsTest {

  @Test
  void aHostWithoutLogsLacksThemInOrderOfUse() {
    assertThat(CoverageGaps.of(Cases.host()))
        .extracting(CoverageGap::setting)
        .containsExactly("process-creation", "script-block-logging", "sysmon-config");
  }

  @Test
  void aHostThatLogsEverythingLacksNothing() {
    assertThat(
            CoverageGaps.of(
                Cases.host(
                    Cases.coverage("bits-client", CoverageStatus.PRESENT, 3),
                    Cases.coverage("sysmon", CoverageStatus.PRESENT, 1, 3, 11, 22),
                    Cases.coverage("powershell-script-block", CoverageStatus.PRESENT, 4104))))
        .isEmpty();
  }

  @Test
  void aClearedAndAWrappedAndADisabledLogAreGaps() {
    var bits = new Coverage.Draft();
    bits.source = Optional.of("bits-client");
    bits.status = Optional.of(CoverageStatus.DISABLED);
    bits.wrapped = Optional.of(true);

    assertThat(
            CoverageGaps.of(
                Cases.host(
                    bits.toCoverage(), Cases.coverage("security-logon", CoverageStatus.CLEARED))))
        .extracting(CoverageGap::setting)
        .contains("bits-log-enabled", "bits-log-size", CoverageGap.FORWARDING);
  }

  @Test
  void commandLinesAreSwitchedOnWhere4688HasNone() {
    var processes = new Coverage.Draft();
    processes.source = Optional.of("security-process-creation");
    processes.status = Optional.of(CoverageStatus.PRESENT);
    processes.first = Optional.of(Cases.THEN);
    processes.lacks.add("command-line");

    assertThat(CoverageGaps.of(Cases.host(processes.toCoverage())))
        .extracting(CoverageGap::setting)
        .contains("process-command-line")
        .doesNotContain("process-creation");
  }

  @Test
  void aCaseIsToldOfWhatLeftSomethingOpenInItAlone() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    var creator = new Creator.Draft();
    creator.kind = Optional.of(CreatorClass.BITSADMIN);
    creator.image = Optional.of("C:\\Windows\\System32\\bitsadmin.exe");
    creator.commandLine = Optional.of("bitsadmin /transfer");
    one.creator = Optional.of(creator.toCreator());

    assertThat(CoverageGaps.of(one.toCase(), Cases.host()))
        .extracting(CoverageGap::setting)
        .containsExactly("sysmon-config");
  }

  @Test
  void settingsAreActionsThatChangeTheMachineAndSaySo() {
    List<PreparedCommand> commands =
        Cases.actions(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.CHANGE_SETTING)
            .getFirst()
            .commands();

    assertThat(commands)
        .extracting(PreparedCommand::text)
        .anyMatch(text -> text.startsWith("auditpol /set /subcategory:\"{0CCE922B"))
        .anyMatch(text -> text.contains("ProcessCreationIncludeCmdLine_Enabled"));
    assertThat(commands).allMatch(command -> command.changes().isPresent());
  }
}
