package org.bitshound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          Kind, job attempt sign
          Verdict, expected review suspicious
          Severity, none low medium high critical
          JobType, download upload upload-reply
          JobState, queued connecting transferring suspended error transient-error transferred acknowledged cancelled
          SeenIn, log database snapshot command proxy
          ChangeHow, record command database two-sightings
          Ending, completed cancelled
          EndedAs, owner administrator service
          Match, exact likely possible
          Integrity, untrusted low medium medium-plus high system protected
          Elevation, default full limited
          CreatorClass, bitsadmin powershell service-host updater browser com-client mdm other
          AncestorClass, office script-host shell browser lolbin service scheduler remote-admin management-agent wmi installer mail archiver other
          Deed, created added-file set-notify-command changed took-ownership resumed suspended completed cancelled listed
          IntelSays, malicious suspicious benign information
          ApprovalStatus, approved denied unlisted
          NetworkKind, connection dns proxy peer file-share usage
          NetworkBy, bits-service creator delivery-optimization other
          ExplainingList, known-good policy
          Recovered, slack damaged-chunk free-page page-slack transaction-log raw
          CoverageStatus, present absent cleared disabled partial not-read
          GapWhy, cleared wrapped filtered-export damaged unknown
          IgnoredWhy, not-evidence not-read empty encrypted limit
          Hashing, cited all none
          ActionPhase, preserve contain eradicate recover prevent learn
          ActionVerb, snapshot-jobs export-log copy-database save-file hash-file dump-process suspend-job clear-notify-command cancel-job complete-job quarantine-file block-domain block-address block-url isolate-host reset-credential remove-file remove-job remove-persistence verify change-setting restrict-tool collect-log change-policy add-rule note
          ActionDecision, operator owner
          Switch, on off
          GroupBy, url destination-host file-hash creator-hash notify-command notify-program title owner command sigma-rule job-id
          StepPhase, context initial-response investigation artifacts containment prevention recovery false-positives
          StepKind, question check branch action advice
          StepScope, case host collection
          AnswerStatus, answered cannot-know ask
          UnknownBecause, absent disabled option-off cleared gap before-log after-log not-recorded damaged not-read ambiguous contradicted no-policy no-baseline no-intel
          AskWhom, host-owner user change-management platform-team network-team
          Confidence, high moderate low
          Shell, cmd powershell wevtutil-query text
          RunAs, user administrator system
          WindowsVersion, 7+ 10+ server
          Happening, process-started command script job-created file-added property-changed notify-set transfer-started transfer-stopped transfer-failed job-completed job-cancelled owner-changed name-resolved connected proxy-request file-written file-renamed file-deleted file-listed child-started executed loaded scheduled service-installed detected logged-on logged-off boot shutdown service-started service-stopped start-type-changed clock-changed log-cleared snapshot database-sighting refused
          """)
  void vocabularyIsTheContracts(String name, String words) throws ClassNotFoundException {
    Class<?> vocabulary = Class.forName(Word.class.getPackageName() + "." + name);
    assertThat(Arrays.stream(vocabulary.getEnumConstants()).map(word -> ((Word) word).word()))
        .containsExactly(words.split(" "));
  }
}
