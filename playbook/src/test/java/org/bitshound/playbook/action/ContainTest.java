package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionDecision;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Classified;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.RunAs;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainTest {

  @Test
  void cancellingNamesTheJobAloneAndSaysThatTemporaryFilesGo() {
    Action cancel = Cases.action(Cases.job(JobState.TRANSFERRED), ActionVerb.CANCEL_JOB);

    assertThat(cancel.commands())
        .extracting(PreparedCommand::text)
        .containsExactly(
            "bitsadmin /cancel \"{" + Cases.JOB + "}\"",
            "Get-BitsTransfer -AllUsers | Where-Object { $_.JobId -eq '"
                + Cases.JOB
                + "' } | Remove-BitsTransfer");
    assertThat(cancel.effect().orElseThrow())
        .startsWith("Deletes the job's temporary files (BIT*.tmp in C:\\Users\\Public\\)");
    assertThat(cancel.undo()).contains("none");
  }

  @Test
  void cancellingNamesTheTemporaryFileWhereItIsKnown() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    TransferFile.Draft file = one.files.getFirst().toDraft();
    file.temporary = Optional.of("C:\\Users\\Public\\BIT9584.tmp");
    one.files = List.of(file.toTransferFile());

    assertThat(Cases.action(one, ActionVerb.CANCEL_JOB).effect().orElseThrow())
        .contains("(C:\\Users\\Public\\BIT9584.tmp)");
    assertThat(Cases.action(one, ActionVerb.SAVE_FILE).commands().getFirst().text())
        .startsWith("Copy-Item -LiteralPath 'C:\\Users\\Public\\BIT9584.tmp'");
  }

  @Test
  void cancellingAnUploadDeletesNothingHere() {
    Case.Draft one = Cases.job(JobState.TRANSFERRING);
    Cases.changeJob(one, job -> job.type = Optional.of(JobType.UPLOAD));

    assertThat(Cases.action(one, ActionVerb.CANCEL_JOB).effect().orElseThrow())
        .startsWith("Stops the sending");
    assertThat(Cases.actions(one, ActionVerb.COMPLETE_JOB)).isEmpty();
    assertThat(Cases.actions(one, ActionVerb.QUARANTINE_FILE)).isEmpty();
    assertThat(Cases.action(one, ActionVerb.SAVE_FILE).text()).contains("which the job sends");
  }

  @Test
  void aJobThatFailsForNowComesBackByItself() {
    assertThat(Cases.action(Cases.job(JobState.TRANSIENT_ERROR), ActionVerb.CANCEL_JOB).effect())
        .hasValueSatisfying(effect -> assertThat(effect).contains("tries again by itself"));
  }

  @Test
  void aJobWithoutAnIdLeavesAPlaceForIt() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Cases.changeJob(one, job -> job.id = Optional.empty());
    Action cancel = Cases.action(one, ActionVerb.CANCEL_JOB);

    assertThat(cancel.commands().getFirst().text()).isEqualTo("bitsadmin /cancel \"job.id\"");
    assertThat(cancel.commands().getFirst().placeholders()).containsExactly("job.id");
    assertThat(cancel.target().flatMap(ActionTarget::job)).contains("Update");
  }

  @Test
  void onlySystemChangesAJobOfAServiceAccount() {
    Case.Draft one = Cases.job(JobState.QUEUED);
    Cases.notify(one, "C:\\x\\n.exe");
    Cases.changeJob(
        one,
        job -> job.owner = Optional.of(new Account(Optional.empty(), Optional.of("S-1-5-18"))));

    assertThat(Cases.action(one, ActionVerb.SUSPEND_JOB).commands().getFirst().as())
        .contains(RunAs.SYSTEM);
    assertThat(Cases.actions(one, ActionVerb.CLEAR_NOTIFY_COMMAND)).isEmpty();
  }

  @Test
  void onlyAJobThatIsDoneCanBeCompletedInstead() {
    List<Action> actions = Cases.actions(Cases.job(JobState.TRANSFERRED));
    Action cancel = only(actions, ActionVerb.CANCEL_JOB);
    Action complete = only(actions, ActionVerb.COMPLETE_JOB);

    assertThat(complete.insteadOf()).contains(cancel.id());
    assertThat(complete.effect().orElseThrow()).contains("to " + Cases.FILE);
    assertThat(Cases.actions(Cases.job(JobState.TRANSFERRING), ActionVerb.COMPLETE_JOB)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSFERRED", "SUSPENDED", "ERROR"})
  void whatDoesNotMoveIsNotSuspended(String state) {
    assertThat(Cases.actions(Cases.job(JobState.valueOf(state)), ActionVerb.SUSPEND_JOB)).isEmpty();
  }

  @Test
  void theNotifyCommandIsTakenAwayAndItsProgramSaved() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Cases.notify(one, "C:\\ProgramData\\n.exe");
    Action clear = Cases.action(one, ActionVerb.CLEAR_NOTIFY_COMMAND);

    assertThat(clear.commands().getFirst().text())
        .isEqualTo("bitsadmin /setnotifycmdline \"{" + Cases.JOB + "}\" NULL NULL");
    assertThat(Cases.actions(one, ActionVerb.QUARANTINE_FILE))
        .flatExtracting(action -> action.target().flatMap(ActionTarget::file).stream().toList())
        .containsExactly("C:\\ProgramData\\n.exe");
  }

  @Test
  void aProgramOfWindowsIsNotQuarantinedForBeingANotifyCommand() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Cases.notify(one, "C:\\Windows\\System32\\cmd.exe");

    assertThat(Cases.actions(one, ActionVerb.QUARANTINE_FILE)).isEmpty();
  }

  @Test
  void aHostIsIsolatedOnlyWhereSomethingRan() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.followOn.add(Cases.use("detected", Cases.FILE));
    assertThat(Cases.actions(one, ActionVerb.ISOLATE_HOST)).isEmpty();

    one.followOn.add(Cases.use("executed", Cases.FILE));
    Action isolate = Cases.action(one, ActionVerb.ISOLATE_HOST);
    assertThat(isolate.decision()).contains(ActionDecision.OWNER);
    assertThat(isolate.why()).isEqualTo(Cases.FILE + " was run, last at 2026-02-03T08:41:23Z.");
    assertThat(isolate.evidence()).containsExactly("e9");
  }

  @Test
  void aChildOfBitsIsAReasonToIsolate() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    one.children.add(Cases.child("C:\\x\\n.exe"));

    assertThat(Cases.action(one, ActionVerb.ISOLATE_HOST).why())
        .startsWith("BITS started C:\\x\\n.exe");
  }

  @Test
  void quarantineIsBoundToTheHashOrElseTheSize() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    assertThat(Cases.action(one, ActionVerb.QUARANTINE_FILE).condition())
        .contains("it still has 1,482,752 bytes");

    String hash = "ab".repeat(32);
    TransferFile.Draft file = one.files.getFirst().toDraft();
    file.hashes =
        Optional.of(
            new Hashes(Optional.empty(), Optional.empty(), Optional.of(hash), Optional.empty()));
    one.files = List.of(file.toTransferFile());
    Action quarantine = Cases.action(one, ActionVerb.QUARANTINE_FILE);
    assertThat(quarantine.condition()).contains("its SHA-256 is still " + hash);
    assertThat(quarantine.target().flatMap(ActionTarget::sha256)).contains(hash);
  }

  @Test
  void aDeletedFileIsNeitherSavedNorMoved() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.followOn.add(Cases.use("executed", Cases.FILE));
    one.followOn.add(Cases.use("deleted", Cases.FILE));

    assertThat(Cases.actions(one, ActionVerb.SAVE_FILE)).isEmpty();
    assertThat(Cases.actions(one, ActionVerb.QUARANTINE_FILE)).isEmpty();
  }

  /// Opening it would hand the responder's credentials to the host.
  @Test
  void aFileOnAShareIsLeftOutOfCommands() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.files = List.of(Cases.file("\\\\evil.example\\share\\a.exe", "http://h.example/a.exe"));

    assertThat(Cases.actions(one, ActionVerb.QUARANTINE_FILE).getFirst().commands())
        .allSatisfy(command -> {
          assertThat(command.text()).doesNotContain("evil.example");
          assertThat(command.placeholders()).containsExactly("files[0].destination");
        });
  }

  @Test
  void aNameOfItsOwnIsBlockedWhole() {
    Action block = Cases.action(Cases.job(JobState.TRANSFERRED), ActionVerb.BLOCK_DOMAIN);

    assertThat(block.target().flatMap(ActionTarget::domain)).contains("h.example");
    assertThat(block.shared()).isEmpty();
    assertThat(block.commands().getFirst().text())
        .isEqualTo("h.example CNAME .\n*.h.example CNAME .");
  }

  @Test
  void ofANameThatServesOthersOnlyTheUrlIsBlocked() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    one.files = List.of(Cases.file(Cases.FILE, "https://i.imgur.com/a.png"));
    Destination.Draft to = Cases.destination("i.imgur.com").toDraft();
    to.registrableDomain = Optional.of("imgur.com");
    one.destinations = List.of(to.toDestination());

    assertThat(Cases.actions(one, ActionVerb.BLOCK_DOMAIN)).isEmpty();
    Action block = Cases.action(one, ActionVerb.BLOCK_URL);
    assertThat(block.shared()).contains(true);
    assertThat(block.decision()).contains(ActionDecision.OWNER);
    assertThat(block.target().flatMap(ActionTarget::url)).contains("https://i.imgur.com/a.png");
  }

  @Test
  void aFileHostIsSharedAndACustomersOwnNameThereIsNot() {
    Destination.Draft to = Cases.destination("transfer.sh").toDraft();
    to.classified.add(
        new Classified(
            "file-host", Optional.empty(), Optional.empty(), Optional.of("transfer.sh")));
    assertThat(SharedDomains.builtIn().over(to.toDestination())).contains("transfer.sh");

    Destination.Draft own = Cases.destination("evil.pages.dev").toDraft();
    own.classified.add(
        new Classified("file-host", Optional.empty(), Optional.empty(), Optional.of("pages.dev")));
    assertThat(SharedDomains.builtIn().over(own.toDestination())).isEmpty();
  }

  @Test
  void anAddressIsBlockedAsAnAddress() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Destination.Draft to = Cases.destination("203.0.113.47").toDraft();
    to.address = Optional.of("203.0.113.47");
    one.destinations = List.of(to.toDestination());

    assertThat(Cases.action(one, ActionVerb.BLOCK_ADDRESS).commands())
        .extracting(PreparedCommand::text)
        .contains(
            "New-NetFirewallRule -DisplayName 'bitshound BH-0123456789' -Direction Outbound"
                + " -RemoteAddress '203.0.113.47' -Action Block");
  }

  @Test
  void anApprovedPlaceTheMachineItselfAndAMachineInsideAreNotBlocked() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    Destination.Draft approved = Cases.destination("ok.example").toDraft();
    approved.approval = Optional.of(new Approval(ApprovalStatus.APPROVED, Optional.empty(), 0));
    Destination.Draft inside = Cases.destination("srv.corp").toDraft();
    inside.classes.add("internal");
    one.destinations =
        List.of(approved.toDestination(), inside.toDestination(), Cases.destination("127.0.0.1"));

    assertThat(Cases.actions(one)).noneMatch(action -> action.verb().word().startsWith("block"));
    assertThat(Cases.actions(one, ActionVerb.VERIFY))
        .anyMatch(action -> action.text().startsWith("Look at srv.corp too"));
  }

  @Test
  void credentialsThatTheJobWasGivenAreRenewed() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    assertThat(Cases.actions(one, ActionVerb.RESET_CREDENTIAL)).isEmpty();

    Cases.changeJob(one, job -> job.credentials = Optional.of(true));
    assertThat(Cases.action(one, ActionVerb.RESET_CREDENTIAL).decision())
        .contains(ActionDecision.OWNER);
  }

  @Test
  void whoAskedAStrangeShareGetsANewPassword() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    var finding = Cases.finding("unapproved-url", Severity.MEDIUM).toDraft();
    finding.reasons.add("foreign-unc");
    one.findings = List.of(finding.toFinding());

    assertThat(
            Cases.action(one, ActionVerb.RESET_CREDENTIAL).target().flatMap(ActionTarget::account))
        .contains("D\\u");
  }

  private static Action only(List<Action> actions, ActionVerb verb) {
    return actions.stream().filter(each -> each.verb() == verb).findFirst().orElseThrow();
  }
}
