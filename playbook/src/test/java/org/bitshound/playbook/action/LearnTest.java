package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.BatchMate;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyRefused;
import org.junit.jupiter.api.Test;

/// What is done when the case is over: eradicate, recover, prevent, learn.
class LearnTest {

  @Test
  void otherJobsOfTheProcessAreNamedOneByOne() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    Cases.changeJob(
        one,
        job ->
            job.batch.add(new BatchMate("BH-1111111111", Optional.of("aaaa-1"), Optional.empty())));

    assertThat(Cases.action(one, ActionVerb.REMOVE_JOB).commands().getFirst().text())
        .isEqualTo("bitsadmin /cancel \"{aaaa-1}\"");
  }

  @Test
  void aTaskAndAServiceThatRunTheFileAreLookedFor() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.followOn.add(Cases.use("scheduled", Cases.FILE));
    one.followOn.add(Cases.use("service", "C:\\x\\it's.exe"));

    assertThat(Cases.actions(one, ActionVerb.REMOVE_PERSISTENCE))
        .hasSize(2)
        .flatExtracting(action -> action.commands())
        .extracting(PreparedCommand::text)
        .anyMatch(
            text -> text.startsWith("Get-ScheduledTask") && text.contains("'" + Cases.FILE + "'"))
        .anyMatch(text ->
            text.startsWith("Get-CimInstance Win32_Service")
                && text.contains("'C:\\x\\it''s.exe'"));
  }

  @Test
  void aChangedProxyIsReset() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.findings.add(Cases.finding("proxy-changed", Severity.HIGH));

    assertThat(Cases.actions(one, ActionVerb.CHANGE_SETTING))
        .flatExtracting(action -> action.commands())
        .extracting(PreparedCommand::text)
        .contains("bitsadmin /util /setieproxy localsystem RESET");
  }

  @Test
  void clearedLogsAreLookedForElsewhere() {
    Case.Draft one = Cases.begun(Kind.SIGN);
    one.findings.add(Cases.finding("log-cleared", Severity.HIGH));

    assertThat(Cases.action(one, ActionVerb.VERIFY).text()).contains("collector", "shadow copies");
    assertThat(
            Cases.actions(
                one, ActionVerb.COLLECT_LOG, Cases.coverage("system", CoverageStatus.CLEARED)))
        .hasSize(1);
  }

  @Test
  void bitsadminIsRestrictedWhereItWasUsedAndPowerShellWhereThatWas() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    assertThat(Cases.actions(one, ActionVerb.RESTRICT_TOOL)).isEmpty();

    one.creator =
        Optional.of(Cases.creator(CreatorClass.BITSADMIN, "C:\\Windows\\System32\\bitsadmin.exe"));
    assertThat(Cases.action(one, ActionVerb.RESTRICT_TOOL).target().flatMap(ActionTarget::program))
        .contains("bitsadmin.exe");

    one.creator = Optional.of(Cases.creator(CreatorClass.POWERSHELL, "C:\\x\\powershell.exe"));
    assertThat(Cases.action(one, ActionVerb.RESTRICT_TOOL).text())
        .contains("constrained language mode");
  }

  @Test
  void aProgramOfWindowsThatSomethingElseRanInIsNotDenied() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.findings.add(Cases.finding("unusual-com-creator", Severity.MEDIUM));
    one.creator =
        Optional.of(Cases.creator(CreatorClass.COM_CLIENT, "C:\\Windows\\SysWOW64\\notepad.exe"));
    assertThat(Cases.actions(one, ActionVerb.RESTRICT_TOOL)).isEmpty();

    one.creator = Optional.of(Cases.creator(CreatorClass.COM_CLIENT, "C:\\Users\\u\\x.exe"));
    assertThat(Cases.actions(one, ActionVerb.RESTRICT_TOOL)).hasSize(1);
  }

  @Test
  void longLivedJobsAskForAShorterLife() {
    Case.Draft one = Cases.job(JobState.SUSPENDED);
    one.findings.add(Cases.finding("long-lived-job", Severity.MEDIUM));

    assertThat(Cases.actions(one, ActionVerb.CHANGE_SETTING))
        .extracting(action -> action.target().flatMap(ActionTarget::setting).orElse(""))
        .contains("job-inactivity-timeout");
  }

  @Test
  void aSuspiciousDestinationIsDeniedAndOneForReviewApprovedIfKnown() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    Destination.Draft to = one.destinations.getFirst().toDraft();
    to.port = OptionalLong.of(8080);
    one.destinations = List.of(to.toDestination());
    assertThat(Cases.action(one, ActionVerb.CHANGE_POLICY).commands().getFirst().text())
        .isEqualTo(
            """
            destinations:
              denied:
                - pattern: 'http://h.example:8080/**'
                  approved-by: unreviewed
                  reason: BH-0123456789
            """);

    one.verdict = Optional.of(Verdict.REVIEW);
    assertThat(Cases.action(one, ActionVerb.CHANGE_POLICY).text())
        .startsWith("If the job is known");
  }

  @Test
  void theChangeOfThePolicyStandsThereAsADiffToo() {
    List<PreparedCommand> rows =
        Cases.action(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.CHANGE_POLICY).commands();

    assertThat(rows.get(1).text())
        .startsWith("--- policy.yml\n+++ policy.yml\n@@ -0,0 +1,5 @@\n+destinations:\n");
    assertThat(rows.get(1).text().lines().skip(3).map(line -> line.substring(1)))
        .containsExactlyElementsOf(rows.getFirst().text().lines().toList());
  }

  @Test
  void theChangedPolicyIsReadOnceSomebodyAnswersForIt() {
    String lines =
        Cases.action(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.CHANGE_POLICY)
            .commands()
            .getFirst()
            .text();

    assertThat(faults(lines)).isNotEmpty();
    assertThat(faults(lines.replace("unreviewed", "anna"))).isEmpty();
  }

  private static List<String> faults(String policy) {
    try {
      Policy.read("policy.yml", policy.getBytes(StandardCharsets.UTF_8), Set.of());
      return List.of();
    } catch (PolicyRefused refused) {
      return refused.faults().stream().map(Fault::text).toList();
    }
  }

  @Test
  void aRuleComesInFourDialectsWithAnEventToTestIt() {
    assertThat(Cases.action(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.ADD_RULE).commands())
        .extracting(row -> row.yields().orElseThrow().file())
        .containsExactly(
            "bits-destination.yml",
            "bits-destination.spl",
            "bits-destination.kql",
            "bits-destination.eql",
            "bits-destination.json");
  }

  @Test
  void withoutADestinationARuleLooksForAForeignProgram() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.destinations = List.of();
    assertThat(Cases.actions(one, ActionVerb.ADD_RULE)).isEmpty();

    one.creator = Optional.of(Cases.creator(CreatorClass.COM_CLIENT, "C:\\Users\\u\\x.exe"));
    assertThat(Cases.action(one, ActionVerb.ADD_RULE).commands().getFirst().text())
        .contains("processPath: 'C:\\Users\\u\\x.exe'");
  }

  @Test
  void aRuleLooksForTheDestination() {
    assertThat(
            Cases.action(Cases.job(JobState.ACKNOWLEDGED), ActionVerb.ADD_RULE)
                .commands()
                .getFirst()
                .text())
        .contains("started: {EventID: [59, 60, 61], url|contains: 'h.example'}");
  }
}
