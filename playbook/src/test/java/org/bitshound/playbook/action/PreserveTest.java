package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.junit.jupiter.api.Test;

class PreserveTest {

  @Test
  void theListOfJobsIsLostSoon() {
    PreparedCommand list =
        Cases.action(Cases.job(JobState.TRANSFERRED), ActionVerb.SNAPSHOT_JOBS).commands().get(1);

    assertThat(list.text())
        .isEqualTo("bitsadmin /nowrap /list /allusers /verbose > C:\\ir\\bits-jobs.txt");
    assertThat(list.lostSoon()).contains(true);
    assertThat(list.on()).contains("ws7");
  }

  @Test
  void aSignAsksTheQueueOnlyWhereTheLogOfJobsWasCleared() {
    Case.Draft one = Cases.begun(Kind.SIGN);
    one.findings.add(Cases.finding("log-cleared", Severity.HIGH));
    Coverage whole = Cases.coverage("bits-client", CoverageStatus.PRESENT, 3);
    Coverage cleared = Cases.coverage("bits-client", CoverageStatus.CLEARED, 3);

    assertThat(Cases.actions(one, ActionVerb.SNAPSHOT_JOBS, whole)).isEmpty();
    assertThat(Cases.action(one, ActionVerb.SNAPSHOT_JOBS, cleared).why())
        .isEqualTo("The queue keeps jobs that a cleared log no longer tells of.");
  }

  @Test
  void onlyLogsThatTheCollectionHasNotAreAskedForBesideTheBitsLog() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Action export =
        Cases.action(
            one, ActionVerb.EXPORT_LOG, Cases.coverage("sysmon", CoverageStatus.PRESENT, 1));

    assertThat(export.commands())
        .extracting(PreparedCommand::text)
        .containsExactly(
            "wevtutil epl \"Microsoft-Windows-Bits-Client/Operational\" \"C:\\ir\\bits.evtx\""
                + " /ow:true",
            "wevtutil epl \"Security\" \"C:\\ir\\security.evtx\" /ow:true");
  }

  @Test
  void thePowerShellLogIsAskedForWherePowerShellMadeTheJob() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    one.creator = Optional.of(Cases.creator(CreatorClass.POWERSHELL, "C:\\x\\powershell.exe"));

    assertThat(Cases.action(one, ActionVerb.EXPORT_LOG).text())
        .endsWith("Microsoft-Windows-PowerShell/Operational.");
  }

  @Test
  void aCompletedFileIsHashedAndCopiedUnderANameThatNothingRuns() {
    assertThat(Cases.action(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.SAVE_FILE).commands())
        .extracting(PreparedCommand::text)
        .containsExactly(
            "Get-FileHash -Algorithm SHA256 -LiteralPath 'C:\\Users\\Public\\tool.exe' | Export-Csv"
                + " 'C:\\ir\\files\\hashes.csv' -Append -NoTypeInformation",
            "Copy-Item -LiteralPath 'C:\\Users\\Public\\tool.exe' -Destination"
                + " 'C:\\ir\\files\\BH-0123456789-0.bin'");
  }

  @Test
  void ofAJobThatNobodyCompletedTheTemporaryFileIsSaved() {
    assertThat(Cases.action(Cases.job(JobState.TRANSFERRED), ActionVerb.SAVE_FILE).commands())
        .extracting(PreparedCommand::text)
        .containsExactly(
            "Get-ChildItem -LiteralPath 'C:\\Users\\Public\\' -Filter 'BIT*.tmp' -Force | Copy-Item"
                + " -Destination 'C:\\ir\\files\\'");
  }

  @Test
  void aFileWhosePlaceNobodyNamedIsFoundByItsSize() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    TransferFile.Draft file = one.files.getFirst().toDraft();
    file.destination = Optional.empty();
    one.files = List.of(file.toTransferFile());

    assertThat(Cases.action(one, ActionVerb.SAVE_FILE).commands().getFirst().text())
        .contains("$_.Length -eq 1482752");
  }

  @Test
  void ofAWaitingJobTheQueueIsAskedForThePlace() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    one.files = List.of(new TransferFile.Draft().toTransferFile());

    assertThat(Cases.action(one, ActionVerb.SAVE_FILE).commands().getFirst().text())
        .isEqualTo("bitsadmin /gettemporaryname \"{" + Cases.JOB + "}\" 0");
  }

  @Test
  void ofAnAttemptTheCommandsNameTheFile() {
    Case.Draft one = Cases.begun(Kind.ATTEMPT);
    var told = new CommandAction.Draft();
    told.verb = Optional.of("transfer");
    told.source = Optional.of("http://h.example/a");
    told.destination = Optional.of(Cases.FILE);
    one.commands.add(Cases.command("bitsadmin", told.toCommandAction()));

    assertThat(Cases.action(one, ActionVerb.SAVE_FILE).target().flatMap(ActionTarget::file))
        .contains(Cases.FILE);
  }

  @Test
  void ofHundredsOfFilesTwentyAreToldOneByOneAndTheRestAsANumber() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.files =
        IntStream.range(0, 200)
            .mapToObj(n -> Cases.file("C:\\x\\" + n + ".exe", "http://h.example/" + n))
            .toList();
    List<Action> saved = Cases.actions(one, ActionVerb.SAVE_FILE);

    assertThat(saved).hasSize(21);
    assertThat(saved.getLast().text()).startsWith("Save the other 180 files");
  }

  @Test
  void theMemoryOfWhatRanIsSavedOfGraveCasesAlone() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.followOn.add(Cases.use("executed", Cases.FILE));
    assertThat(Cases.actions(one, ActionVerb.DUMP_PROCESS)).isEmpty();

    one.severity = Optional.of(Severity.HIGH);
    assertThat(Cases.action(one, ActionVerb.DUMP_PROCESS).commands().getLast().placeholders())
        .containsExactly("process id");
  }
}
