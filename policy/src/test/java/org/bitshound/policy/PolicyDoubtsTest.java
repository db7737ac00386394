package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDoubtsTest {
  private static final String ANSWER = ", approved-by: Team, reason: why not";

  private static List<String> doubts(String text) {
    try {
      return Policy.doubts(
              "p.yml",
              text.getBytes(StandardCharsets.UTF_8),
              Set.of("userland-creator"),
              LocalDate.parse("2026-11-28"))
          .stream()
          .map(Fault::text)
          .toList();
    } catch (PolicyRefused refused) {
      throw new AssertionError(refused.faults().toString(), refused);
    }
  }

  private static String approved(String... patterns) {
    var text = new StringBuilder("destinations:\n  approved:\n");
    for (String pattern : patterns) {
      text.append("    - {pattern: '").append(pattern).append('\'').append(ANSWER).append("}\n");
    }
    return text.toString();
  }

  @Test
  void aPolicyOfNarrowLinesHasNothingToLookAt() {
    assertThat(
            doubts(
                approved(
                    "https://*.corp.example/**",
                    "http://*.corp.example/**",
                    "https://github.com/house/**",
                    "\\\\fs01\\**",
                    "https://*.house.co.uk/a/**")))
        .isEmpty();
    assertThat(doubts(new String(Policy.template(), StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aLineThatStandsTwiceIsNamedTheSecondTime() {
    assertThat(doubts(approved("https://a.example/**", "https://A.example/**")))
        .containsExactly("p.yml, line 4: line 3 approves all of this already");
  }

  @Test
  void aLineThatAWiderOneCoversIsNamedWhereverItStands() {
    assertThat(doubts(approved("https://dp.corp.example/x/*", "https://*.corp.example/**")))
        .containsExactly("p.yml, line 3: line 4 approves all of this already");
    assertThat(doubts(approved("https://a.example/**", "https://a.example/*"))).hasSize(1);
    assertThat(doubts(approved("https://a.example/x*", "https://a.example/*y"))).isEmpty();
  }

  @Test
  void aWiderLineThatEndsSoonerCoversNothing() {
    String policy =
        approved("https://a.example/x")
            + "    - {pattern: 'https://a.example/**', expires: 2027-01-01"
            + ANSWER
            + "}\n";

    assertThat(doubts(policy)).isEmpty();
  }

  @Test
  void anApprovalThatIsDeniedNeverHolds() {
    String policy =
        approved("https://a.example/x")
            + "  denied:\n    - {pattern: 'https://*.example/**'"
            + ANSWER
            + "}\n";

    assertThat(doubts(policy))
        .containsExactly(
            "p.yml, line 3: line 5 denies all of this, and denied comes before approved");
  }

  @ParameterizedTest
  @CsvSource({
    "https://**, any host agrees",
    "https://*/x/**, any host agrees",
    "https://*:8443/**, any host agrees",
    "https://**.corp.example/**, reaches into the path",
    "https://*.com/**, everybody can have a name below com",
    "https://*.co.uk/a, everybody can have a name below co.uk",
    "https://*corp.example/**, names of other owners",
    "https://github.com/**, anybody can put files on github.com",
    "https://*.trycloudflare.com/**, everybody can have a name below trycloudflare.com",
  })
  void aPatternThatTakesInStrangersIsTooWide(String pattern, String why) {
    assertThat(doubts(approved(pattern))).singleElement().asString().contains("too wide", why);
  }

  @Test
  void aLineExpiresAfterItsLastDay() {
    String row = "destinations: {approved: [{pattern: 'https://a.example/**', expires: %s%s}]}";

    assertThat(doubts(row.formatted("2026-11-28", ANSWER))).isEmpty();
    assertThat(doubts(row.formatted("2026-11-27", ANSWER)))
        .containsExactly("p.yml, line 1: expired: it holds for cases of that day and before alone");
  }

  @Test
  void everybodyEverywhereIsTooWide() {
    assertThat(doubts("admins: {users: ['*'], hosts: ['**']}"))
        .containsExactly("p.yml, line 1: too wide: everybody may use BITS by hand everywhere");
    assertThat(doubts("admins: {users: ['*'], hosts: ['jump-*']}")).isEmpty();
  }

  @Test
  void aWindowThatIsOverOrHardlyClosesIsNamed() {
    assertThat(
            doubts(
                "change-windows: [{name: w, users: [a], hosts: [b], from: 2026-01-01T00:00Z, to:"
                    + " 2026-03-01T00:00Z"
                    + ANSWER
                    + "}]"))
        .containsExactly(
            "p.yml, line 1: this window is over: it holds for older cases alone",
            "p.yml, line 1: too wide: a window of more than 31 days");
  }
}
