package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmdQuotingTest {
  private final CmdQuoting cmd = new CmdQuoting();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{8db358e5-1d3b-4d7f-bf20-c4ce7439f337}",
        "Microsoft-Windows-Bits-Client/Operational",
        "C:\\Program Files (x86)\\x y\\a.exe",
        "C:\\Users\\José\\данные.txt",
        "203.0.113.47",
        "C:\\ir\\"
      })
  void usualValuesAreOneArgument(String value) {
    assertThat(CmdLine.arguments("bitsadmin /cancel " + cmd.quote(value).orElseThrow()))
        .containsExactly("bitsadmin", "/cancel", value);
  }

  @Test
  void noValueIsEverMoreThanOneArgument() {
    HostileValues.all()
        .forEach(value ->
            cmd.quote(value)
                .ifPresent(quoted ->
                    assertThat(CmdLine.arguments("bitsadmin /cancel " + quoted + " /x"))
                        .as(value)
                        .isEqualTo(List.of("bitsadmin", "/cancel", value, "/x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%TEMP%", "50%", "!x!", "a\"b", "a^b", "a&b", "a\nb", "a*", "", "\uff02", "\u00a5",
        "e\u0301"
      })
  void whatCannotBeQuotedIsRefused(String value) {
    assertThat(cmd.quote(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "/reset", "@file", " x", "+x", "=x"})
  void whatReadsAsSwitchIsRefused(String value) {
    assertThat(cmd.quote(value)).isEmpty();
  }

  @Test
  void aValueLongerThanAnyUrlOfBitsIsRefused() {
    assertThat(cmd.quote("a".repeat(2200))).isPresent();
    assertThat(cmd.quote("a".repeat(2201))).isEmpty();
  }
}
