package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.RemoteName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final Instant AT = Instant.parse("2026-11-28T23:00:00Z");
  private static final Set<String> ANALYTICS =
      Set.of("unapproved-url", "userland-creator", "process-intent", "cleanup");
  private static final String ANSWER = "      approved-by: Team\n      reason: why not\n";
  private static final String STRICT =
      """
      destinations:
        approved:
          - pattern: https://*.corp.example/**
            approved-by: Client team
            reason: the house's own
          - pattern: '\\\\fs01\\**'
            approved-by: Client team
            reason: file server
          - pattern: http://wsus:8530/**
            approved-by: Client team
            reason: updates
            expires: 2026-11-28
        denied:
          - pattern: https://old.corp.example/**
            approved-by: Security
            reason: gone
      admins:
        users: ['CORP\\adm-*']
        hosts: ['jump-*']
      host-roles:
        server: ['srv-*', 'jump-*']
      change-windows:
        - name: ring-2
          users: ['CORP\\eve']
          hosts: [pc]
          from: 2026-11-28T22:00Z
          to: 2026-11-29T04:00+01:00
          explains: [userland-creator, cleanup]
          approved-by: Change board
          reason: CHG-1234
      jobs:
        - entry: house-agent
          why: The house's agent fetches its packages
          title: Agent packages *
          creator: '?:\\Program Files\\Agent\\agent.exe'
          owner: ['CORP\\svc-*', system]
          from: https://dp.corp.example/agent/**
          explains: [userland-creator]
          approved-by: Client team
          reason: the agent's manual
          expires: 2026-12-31
      severities:
        userland-creator: medium
      thresholds:
        TimeWindow: P1DT2H30M
        ExpectedUpdateHosts: ['*.windowsupdate.com']
        SuspiciousCliSwitches: [/Create, /SetNotifyCmdLine]
        NotifyCmdBlockList: ['**\\mail.exe']
        ExternalNetCIDRs: [10.9.0.0/16]
        InternalNetworks: [203.0.113.0/24, corp.example]
        JobLifetimeThreshold:
          age: P7D
      """;

  private static Policy policy(String text) {
    try {
      return Policy.read("policy.yml", text.getBytes(StandardCharsets.UTF_8), ANALYTICS);
    } catch (PolicyRefused refused) {
      throw new AssertionError(refused.faults().toString(), refused);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://dp.corp.example/a, APPROVED",
    "HTTPS://DP.Corp.Example./a?x=1, APPROVED",
    "https://u:p@dp.corp.example/a, APPROVED",
    "https://old.corp.example/a, DENIED",
    "http://dp.corp.example/a, UNLISTED",
    "https://dp.corp.example:8443/a, UNLISTED",
    "https://evil.example/dp.corp.example/a, UNLISTED",
    "https://dp.corp.example@evil.example/a, UNLISTED",
    "https://dp.corp.example/x/../a, UNLISTED",
    "https://dp.corp.example/x/%2E%2e/a, UNLISTED",
    "http://wsus:8530/x, APPROVED",
    "\\\\FS01\\share\\f, APPROVED",
    "file://fs01/share/f, APPROVED",
    "\\\\fs01@8080\\share\\f, UNLISTED",
    "C:\\x, UNLISTED",
    "http://au.download.windowsupdate.com/x, APPROVED",
    "http://windowsupdate.com.evil.example/x, UNLISTED",
  })
  void aDestinationIsComparedAsItIsContacted(String url, ApprovalStatus status) {
    assertThat(policy(STRICT).approvalOf(RemoteName.of(url), AT).status()).isEqualTo(status);
  }

  @Test
  void anApprovalNamesItsEntryAndHowManyWereLookedAt() {
    var approval = policy(STRICT).approvalOf(RemoteName.of("https://dp.corp.example/a"), AT);

    assertThat(approval.entry()).contains("https://*.corp.example/**");
    assertThat(approval.of()).isEqualTo(5);
  }

  @Test
  void anApprovalHoldsThroughItsLastDayAndNoLonger() {
    var wsus = RemoteName.of("http://wsus:8530/x");

    assertThat(policy(STRICT).approvalOf(wsus, Instant.parse("2026-11-28T23:59:59Z")).status())
        .isEqualTo(ApprovalStatus.APPROVED);
    assertThat(policy(STRICT).approvalOf(wsus, Instant.parse("2026-11-29T00:00:00Z")).status())
        .isEqualTo(ApprovalStatus.UNLISTED);
  }

  @Test
  void aSeverityOfThePolicyReplacesTheAnalyticsOwn() {
    assertThat(policy(STRICT).severityOf("userland-creator", Severity.LOW))
        .isEqualTo(Severity.MEDIUM);
    assertThat(policy(STRICT).severityOf("unapproved-url", Severity.HIGH)).isEqualTo(Severity.HIGH);
  }

  @Test
  void theBuiltInPolicyDecidesNothingAndSaysWhichItIs() {
    var policy = Policy.builtIn();

    assertThat(policy.approvalOf(RemoteName.of("https://g.live.com/a"), AT).status())
        .isEqualTo(ApprovalStatus.UNLISTED);
    assertThat(policy.severityOf("unapproved-url", Severity.LOW)).isEqualTo(Severity.LOW);
    assertThat(policy.sha256()).matches("[0-9a-f]{64}").isEqualTo(Policy.builtIn().sha256());
    assertThat(policy(new String(Policy.template(), StandardCharsets.UTF_8)).sha256())
        .isEqualTo(policy.sha256());
  }

  @Test
  void aThresholdOfThePolicyReplacesTheBuiltInOne() {
    Policy policy = policy(STRICT);

    assertThat(policy.timeWindow()).isEqualTo(Duration.ofMinutes(26 * 60 + 30));
    assertThat(policy.jobAge()).isEqualTo(Duration.ofDays(7));
    assertThat(policy.retries()).isEqualTo(20);
    assertThat(policy.suspiciousVerbs()).containsExactlyInAnyOrder("create", "set-notify-command");
    assertThat(policy.blocksNotify("C:\\Windows\\Temp\\MAIL.exe")).isTrue();
    assertThat(policy.blocksNotify("C:\\Windows\\System32\\cmd.exe")).isFalse();
    assertThat(Policy.builtIn().blocksNotify("C:\\Windows\\System32\\cmd.exe")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://files.example/a, true",
    "https://198.51.100.7/a, true",
    "https://203.0.113.9/a, false",
    "https://up.corp.example/a, false",
    "https://corp.example.evil.example/a, true",
    "http://10.1.2.3/a, false",
    "http://10.9.2.3/a, true",
    "http://wsus/a, false",
    "\\\\fs01\\s\\a, false",
    "C:\\a, false",
  })
  void outsideIsWhatLiesInNoNetworkOfTheHouse(String url, boolean outside) {
    assertThat(policy(STRICT).isOutside(RemoteName.of(url))).isEqualTo(outside);
  }

  @Test
  void aRoleIsGivenByTheHostsName() {
    assertThat(policy(STRICT).roleOf("SRV-7")).contains("server");
    assertThat(policy(STRICT).roleOf("pc")).isEmpty();
  }

  @Test
  void aJobOfTheHouseIsExplainedUntilItsLastDay() {
    Case.Draft draft =
        PolicyCases.job(
            "Agent packages 7",
            "C:\\Program Files\\Agent\\agent.exe",
            "CORP\\svc-agent",
            "https://dp.corp.example/agent/x.pkg");
    draft.first = Optional.of(AT);
    draft.last = Optional.of(AT);

    Explanation found = policy(STRICT).explain(draft.toCase(), List.of()).getFirst();
    assertThat(found.entry()).isEqualTo("house-agent");
    assertThat(found.list()).isEqualTo(ExplainingList.POLICY);
    assertThat(found.why()).contains("approved by Client team: the agent's manual");
    assertThat(found.expires()).contains(Instant.parse("2027-01-01T00:00:00Z"));

    draft.last = Optional.of(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(policy(STRICT).explain(draft.toCase(), List.of())).isEmpty();
  }

  @Test
  void aChangeWindowExplainsWhatItsAccountsDoOnItsHostsInItsTime() {
    Case.Draft draft = PolicyCases.job("x", "C:\\x.exe", "CORP\\eve");
    draft.first = Optional.of(AT);
    draft.last = Optional.of(AT);
    List<RemoteName> approved = List.of(RemoteName.of("https://dp.corp.example/a"));

    Explanation found = policy(STRICT).explain(draft.toCase(), approved).getFirst();
    assertThat(found.entry()).isEqualTo("ring-2");
    assertThat(found.explains()).containsExactly("userland-creator", "cleanup");

    assertThat(
            policy(STRICT)
                .explain(draft.toCase(), List.of(RemoteName.of("https://files.example/a"))))
        .isEmpty();
    draft.last = Optional.of(Instant.parse("2026-11-29T03:00:00Z")); // 04:00 by its offset
    assertThat(policy(STRICT).explain(draft.toCase(), approved)).isEmpty();
  }

  @Test
  void anAdminInAChangeWindowMayWhatEitherAllows() {
    Policy both =
        policy(
            """
            admins:
              users: ['CORP\\adm-*']
              hosts: ['pc']
            change-windows:
              - name: ring-2
                hosts: ['pc']
                users: ['CORP\\adm-*']
                from: 2026-01-01T00:00Z
                to: 2027-01-01T00:00Z
                explains: [cleanup]
                approved-by: Change board
                reason: CHG-1
            """);
    Case.Draft draft = PolicyCases.job("x", "C:\\x.exe", "CORP\\adm-eve");
    draft.host = Optional.of("pc");
    draft.first = Optional.of(AT);
    draft.last = Optional.of(AT);

    assertThat(both.explain(draft.toCase(), List.of()))
        .extracting(Explanation::entry)
        .containsExactlyInAnyOrder("admins", "ring-2");
  }

  @Test
  void anAdminIsExplainedOnHisHostsAloneAndNoStrangerBesideHim() {
    Case.Draft draft = PolicyCases.job("x", "C:\\x.exe", "CORP\\adm-eve");
    draft.host = Optional.of("jump-1");
    assertThat(policy(STRICT).explain(draft.toCase(), List.of()).getFirst().entry())
        .isEqualTo("admins");

    draft.host = Optional.of("pc");
    assertThat(policy(STRICT).explain(draft.toCase(), List.of())).isEmpty();

    draft.host = Optional.of("jump-1");
    PolicyCases.changeJob(
        draft,
        job ->
            job.owner = Optional.of(new Account(Optional.of("CORP\\mallory"), Optional.empty())));
    assertThat(policy(STRICT).explain(draft.toCase(), List.of())).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "destination:|policy.yml, line 1: no such key: 'destination'; expected one of",
        "destinations:\\n  approved:\\n    - pattern: https://a.example/**|policy.yml, line 3: 'approved-by' is missing",
        "severities:\\n  unapproved-urls: low|policy.yml, line 2: no analytic is called 'unapproved-urls'",
        "severities:\\n  unapproved-url: lowish|policy.yml, line 2: 'lowish' is none of none, low, medium, high, critical",
        "thresholds:\\n  TimeWindow: 30 minutes|policy.yml, line 2: '30 minutes' is not a duration such as",
        "thresholds:\\n  TimeWindow: P1H|policy.yml, line 2: 'P1H' is not a duration such as",
        "thresholds:\\n  TimeWindow: PT1ST1H|policy.yml, line 2: 'PT1ST1H' is not a duration such as",
        "thresholds:\\n  TimeWindow: PT99999999999H|policy.yml, line 2: 'PT99999999999H' is not a",
        "thresholds:\\n  TimeWindow: PT0S|policy.yml, line 2: 'TimeWindow' must be more than nothing",
        "thresholds:\\n  ExternalNetCIDRs: [10.0.0.0/33]|policy.yml, line 2: '10.0.0.0/33' is no network",
        "thresholds:\\n  SuspiciousCliSwitches: [/get]|policy.yml, line 2: '/get' is no switch known here",
        "severities:\\n  unapproved-url: low\\n  unapproved-url: high|policy.yml, line 3: ",
        "severities: [low|policy.yml, line 1: not YAML: ",
        "- a|policy.yml, line 1: keys with values belong here",
        "severities: &x\\n  unapproved-url: low\\nadmins: *x|anchors and aliases are not used here",
        "admins:\\n  users: {a: b}|policy.yml, line 2: 'users' must be a text",
        "jobs:\\n  - entry: x|policy.yml, line 2: 'why' is missing",
      })
  void aWrongPolicyIsRefusedWithFileLineAndReason(String text, String reason) {
    assertThatExceptionOfType(PolicyRefused.class)
        .isThrownBy(() ->
            Policy.read(
                "policy.yml",
                text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8),
                ANALYTICS))
        .satisfies(refused ->
            assertThat(refused.faults()).extracting(Fault::text).anyMatch(t -> t.contains(reason)));
  }

  @Test
  void everyFaultIsToldAtOnceByLine() {
    String text =
        "destinations:\n  approved:\n    - pattern: a.example\n"
            + ANSWER
            + "severities:\n  x: low\n  y: low\n";

    assertThatExceptionOfType(PolicyRefused.class)
        .isThrownBy(() -> Policy.read("p", text.getBytes(StandardCharsets.UTF_8), ANALYTICS))
        .satisfies(refused ->
            assertThat(refused.faults()).extracting(Fault::line).containsExactly(3, 7, 8));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatExceptionOfType(PolicyRefused.class)
        .isThrownBy(() -> Policy.read("p", new byte[] {(byte) 0xff, 0}, ANALYTICS))
        .withMessage("p, line 1: the file is not UTF-8 text");
    assertThatExceptionOfType(PolicyRefused.class)
        .isThrownBy(() -> Policy.read("p", new byte[0], ANALYTICS))
        .withMessage("p, line 1: the file is empty");
  }
}
