package org.bitshound.playbook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.playbook.action.ToolRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
  private static final String AGENT = "C:\\Program Files\\House\\agent.exe";

  @Test
  void aRuleOfADestinationFindsItsTestEventAndNoOther() {
    var rule = new SigmaRule(DestinationRule.of("x.example").sigma());

    assertThat(rule.finds(event(DestinationRule.testEvent("x.example")))).isTrue();
    assertThat(rule.finds(event(DestinationRule.testEvent("y.example")))).isFalse();
    assertThat(rule.finds(Map.of("EventID", 3, "url", "http://x.example/a"))).isFalse();
    assertThat(rule.finds(Map.of("EventID", 16403, "RemoteName", "https://x.example/a"))).isTrue();
  }

  @Test
  void aRuleOfAnAddressFindsItsTestEvent() {
    assertThat(
            new SigmaRule(DestinationRule.of("2001:db8::1").sigma())
                .finds(event(DestinationRule.testEvent("2001:db8::1"))))
        .isTrue();
  }

  @Test
  void aRuleOfAProgramFindsItsTestEventAndNoOther() {
    var rule = new SigmaRule(ProgramRule.of(AGENT).sigma());

    assertThat(rule.finds(event(ProgramRule.testEvent(AGENT)))).isTrue();
    assertThat(rule.finds(made("C:\\x.exe"))).isFalse();
  }

  @Test
  void newDestinationsAreAllButTheKnown() {
    var rule = new SigmaRule(NewDestinationRule.of(List.of("repo.corp.example")).sigma());

    assertThat(rule.finds(transfer("http://x.example/a"))).isTrue();
    assertThat(rule.finds(transfer("https://repo.corp.example/a"))).isFalse();
    assertThat(rule.finds(transfer("https://repo.corp.example.evil.example/a"))).isTrue();
    assertThat(rule.finds(transfer("https://evil.example/?u=http://repo.corp.example/"))).isTrue();
  }

  @Test
  void withoutKnownNamesEveryTransferIsNew() {
    assertThat(
            new SigmaRule(NewDestinationRule.of(List.of()).sigma())
                .finds(transfer("http://x.example/a")))
        .isTrue();
  }

  @Test
  void otherMakersAreAllButTheServiceHostAndTheKnown() {
    var rule = new SigmaRule(MakerRule.of(List.of(AGENT)).sigma());

    assertThat(rule.finds(made("C:\\Windows\\System32\\bitsadmin.exe"))).isTrue();
    assertThat(rule.finds(made("c:\\windows\\system32\\svchost.exe"))).isFalse();
    assertThat(rule.finds(made("C:\\Users\\Public\\svchost.exe"))).isTrue();
    assertThat(rule.finds(made(AGENT))).isFalse();
    assertThat(rule.finds(Map.of("EventID", 3))).as("version 0 and 1 have no path").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bitsadmin /create n",
        "bitsadmin /SetNotifyCmdLine n C:\\n.exe NULL",
        "bitsadmin -addfile n http://x.example/a C:\\a",
        "bitsadmin /RESUME n",
      })
  void switchesThatBuildAJobAreFound(String line) {
    var rule = new SigmaRule(SwitchRule.get().sigma());

    assertThat(rule.finds(Map.of("Image", "D:\\x\\bitsadmin.exe", "CommandLine", line))).isTrue();
    assertThat(
            rule.finds(
                Map.of(
                    "Image",
                    "C:\\x\\renamed.exe",
                    "OriginalFileName",
                    "bitsadmin.exe",
                    "CommandLine",
                    line)))
        .isTrue();
    assertThat(rule.finds(Map.of("Image", "C:\\x\\other.exe", "CommandLine", line))).isFalse();
  }

  @Test
  void aSwitchWithinAnAddressIsNone() {
    assertThat(
            new SigmaRule(SwitchRule.get().sigma())
                .finds(
                    Map.of(
                        "Image",
                        "C:\\Windows\\System32\\bitsadmin.exe",
                        "CommandLine",
                        "bitsadmin /transfer n http://x.example/create/resume C:\\a")))
        .isFalse();
  }

  static Stream<RuleText> rules() {
    return Stream.of(
        DestinationRule.of("x.example"),
        NewDestinationRule.of(List.of()),
        NewDestinationRule.of(List.of("a.example", "b.example")),
        MakerRule.of(List.of()),
        MakerRule.of(List.of(AGENT)),
        ProgramRule.of(AGENT),
        SwitchRule.get());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void stringsAndBracketsCloseInEveryDialect(RuleText rule) {
    for (String query : List.of(rule.spl(), rule.kql(), rule.eql())) {
      assertThat(Brackets.open(query)).as(query).isZero();
      assertThat(query).doesNotContain("KNOWN", "NAME", "SWITCHES").doesNotContain("()");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.example' or 'a",
        "x\"y",
        "a*",
        "a?b",
        "a b",
        "a\nb",
        "x|y",
        "",
        "a\\b",
        "a(b)",
        "$a",
        "\u202ex"
      })
  void aNameThatADialectCouldReadAsMoreHasNoPlaceInARule(String name) {
    assertThat(RuleText.isName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\a*.exe",
        "C:\\a?.exe",
        "C:\\it's.exe",
        "C:\\a\"b.exe",
        "\\\\host\\a.exe",
        "a.exe",
        "C:\\a\nb"
      })
  void aPathWithWildcardsOrQuotesHasNoPlaceInARule(String path) {
    assertThat(RuleText.isPath(path)).isFalse();
    assertThat(RuleText.isPath(AGENT)).isTrue();
  }

  @Test
  void theTagsOfRulesAndSubscriptionsOpenAndCloseInPairs() {
    for (PreparedCommand row :
        Stream.concat(ToolRules.of("ws-1").stream(), Forwarding.rows().stream()).toList()) {
      if (row.text().startsWith("<")) {
        assertThat(openTags(row.text())).as(row.text()).isEmpty();
      }
    }
  }

  private static List<String> openTags(String xml) {
    var open = new ArrayList<String>();
    Matcher tag = Pattern.compile("<(/?)(\\w+)(?: [A-Za-z]+=\"[^\"<&]*\")*(/?)>").matcher(xml);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertThat(open.removeLast()).isEqualTo(tag.group(2));
      } else if (tag.group(3).isEmpty()) {
        open.add(tag.group(2));
      }
    }
    assertThat(tag.replaceAll("")).doesNotContain("<");
    return open;
  }

  @Test
  void theAgentsConfigurationIsYaml() {
    assertThat(LoadedYaml.of(Forwarding.rows().get(1).text()).toString())
        .contains("Microsoft-Windows-Bits-Client/Operational", "16403");
  }

  private static Map<String, ?> transfer(String url) {
    return Map.of("EventID", 59, "url", url);
  }

  private static Map<String, ?> made(String path) {
    return Map.of("EventID", 3, "processPath", path);
  }

  /// JSON is YAML.
  @SuppressWarnings("unchecked")
  private static Map<String, ?> event(String json) {
    return (Map<String, ?>) LoadedYaml.of(json);
  }
}
