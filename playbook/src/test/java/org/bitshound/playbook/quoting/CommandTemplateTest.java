package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bitshound.casefile.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTemplateTest {

  @Test
  void valuesStandQuotedInTheirPlaces() {
    var template = new CommandTemplate(Shell.CMD, "bitsadmin /cancel «job.id» & echo «job.id»");

    assertThat(template.fill(Map.of("job.id", "{a}")).text())
        .isEqualTo("bitsadmin /cancel \"{a}\" & echo \"{a}\"");
  }

  @Test
  void aValueThatCannotBeQuotedIsLeftOutAndItsPlaceNamedOnce() {
    var template =
        new CommandTemplate(Shell.CMD, "bitsadmin /cancel «job.title» & echo «job.title»");
    var filled = template.fill(Map.of("job.title", "%COMSPEC%"));

    assertThat(filled.text()).isEqualTo("bitsadmin /cancel \"job.title\" & echo \"job.title\"");
    assertThat(filled.placeholders()).containsExactly("job.title");
  }

  @Test
  void anAbsentValueIsAPlaceholderToo() {
    var filled =
        new CommandTemplate(Shell.POWERSHELL, "Get-Item «files[0].destination»").fill(Map.of());

    assertThat(filled.text()).isEqualTo("Get-Item 'files[0].destination'");
    assertThat(filled.placeholders()).containsExactly("files[0].destination");
  }

  /// A place's own marks in a value open no place.
  @Test
  void aValueThatLooksLikeAPlaceStaysAValue() {
    var template = new CommandTemplate(Shell.POWERSHELL, "f «a» «b»");

    assertThat(template.fill(Map.of("a", "«b»", "b", "x")).text()).isEqualTo("f '«b»' 'x'");
  }

  /// Whatever the value, what surrounds it is as we wrote it.
  @ParameterizedTest
  @EnumSource(Shell.class)
  void hostileValuesLeaveTheCommandAroundThemAsItIs(Shell shell) {
    var template = new CommandTemplate(shell, "before «value» after");
    HostileValues.all()
        .forEach(value -> {
          var filled = template.fill(Map.of("value", value));
          assertThat(filled.text()).startsWith("before ").endsWith(" after");
          if (!filled.placeholders().isEmpty() && !value.isEmpty() && value.length() > 8) {
            assertThat(filled.text()).doesNotContain(value);
          }
        });
  }
}
