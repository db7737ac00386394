package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.remote.RemoteName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolApprovalTest {
  private static final String HASH = "ab".repeat(32);
  private static final String POLICY =
      """
      destinations:
        approved:
          - pattern: https://dp.corp.example/**
            approved-by: Client team
            reason: distribution point
      tools:
        - entry: imaging
          program: '?:\\Program Files\\Imaging\\*.exe'
          sha256: %s
          signer: House Ltd
          users: ['CORP\\svc-*']
          hosts: [pc]
          approved-by: Client team
          reason: CHG-1301
          expires: 2027-06-30
      """
          .formatted(HASH);
  private static final String TOOL = "C:\\Program Files\\Imaging\\image.exe";
  private static final List<RemoteName> APPROVED =
      List.of(RemoteName.of("https://dp.corp.example/a"));

  private static Policy policy() {
    try {
      return Policy.read("p.yml", POLICY.getBytes(StandardCharsets.UTF_8), Set.of());
    } catch (PolicyRefused refused) {
      throw new AssertionError(refused.faults().toString(), refused);
    }
  }

  private static Case.Draft made(String image, Consumer<Creator.Draft> change) {
    Case.Draft draft = PolicyCases.job("x", image, "CORP\\svc-imaging");
    Creator.Draft maker = draft.creator.orElseThrow().toDraft();
    change.accept(maker);
    draft.creator = Optional.of(maker.toCreator());
    return draft;
  }

  private static void hashed(Creator.Draft maker) {
    maker.hashes =
        Optional.of(
            new Hashes(Optional.empty(), Optional.empty(), Optional.of(HASH), Optional.empty()));
  }

  private static void signed(Creator.Draft maker, SignatureStatus status, String signer) {
    maker.signature = Optional.of(new Signature(status, Optional.of(signer), Optional.empty()));
  }

  @Test
  void aToolWithItsHashIsExplainedOnItsHostForItsAccounts() {
    Case one = made(TOOL, ToolApprovalTest::hashed).toCase();

    Explanation found = policy().explain(one, APPROVED).getFirst();
    assertThat(found.entry()).isEqualTo("imaging");
    assertThat(found.why()).contains("approved by Client team: CHG-1301");
    assertThat(found.agrees()).contains("host", "creator.image", "creator.hashes.sha256");
    assertThat(found.explains()).contains("userland-creator").doesNotContain("notify-command");
    assertThat(found.expires()).contains(Instant.parse("2027-07-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"VALID, House Ltd, 1", "UNKNOWN, House Ltd, 0", "VALID, Other Ltd, 0"})
  void aSignerCountsWhereARecordSaysThatTheSignatureIsValid(
      SignatureStatus status, String signer, int explained) {
    Case one = made(TOOL, maker -> signed(maker, status, signer)).toCase();

    assertThat(policy().explain(one, APPROVED)).hasSize(explained);
  }

  @Test
  void aPathAloneExplainsNothing() {
    assertThat(policy().explain(made(TOOL, maker -> {}).toCase(), APPROVED)).isEmpty();
  }

  @Test
  void theSameBytesElsewhereAreNotTheTool() {
    Case one = made("C:\\Users\\Public\\image.exe", ToolApprovalTest::hashed).toCase();

    assertThat(policy().explain(one, APPROVED)).isEmpty();
  }

  @Test
  void anotherHostAnotherDestinationAndALaterDayAreNotCovered() {
    Case.Draft draft = made(TOOL, ToolApprovalTest::hashed);
    assertThat(policy().explain(draft.toCase(), List.of(RemoteName.of("https://x.example/"))))
        .isEmpty();
    draft.last = Optional.of(Instant.parse("2027-07-01T00:00:00Z"));
    assertThat(policy().explain(draft.toCase(), APPROVED)).isEmpty();
    draft.last = Optional.of(Instant.EPOCH);
    draft.host = Optional.of("other");
    assertThat(policy().explain(draft.toCase(), APPROVED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image.exe | sha256: ab | not by its name alone",
        "'C:\\image.exe' | reason: r | needs 'sha256' or 'signer'",
        "'C:\\image.exe' | sha256: ABC | 64 hex digits in lower case",
      })
  void whatIdentifiesNothingIsRefused(String program, String line, String fault) {
    String text =
        "tools:\n  - entry: t\n    program: %s\n    users: [a]\n    hosts: [b]\n    %s\n"
                .formatted(program, line)
            + (line.startsWith("reason") ? "" : "    reason: r\n")
            + "    approved-by: me\n";

    assertThatExceptionOfType(PolicyRefused.class)
        .isThrownBy(() -> Policy.read("p.yml", text.getBytes(StandardCharsets.UTF_8), Set.of()))
        .satisfies(refused ->
            assertThat(refused.faults())
                .extracting(Fault::reason)
                .anyMatch(r -> r.contains(fault)));
  }
}
