package org.bitshound.translation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static final String GUID = "5f2863d6-e0ab-4470-8530-8f129b46177a";

  private static Fields holding(String value) {
    return Fields.of(FakeEvent.bits(59, "v", value));
  }

  @Test
  void emptyIsNotAbsentAndADashIsNotKnown() {
    Fields empty = holding("");
    Fields dash = holding("-");
    Fields absent = Fields.of(FakeEvent.bits(59));

    assertThat(empty.text("v")).contains("");
    assertThat(absent.text("v")).isEmpty();
    assertThat(empty.filled("v")).isEmpty();
    assertThat(dash.filled("v")).contains("-");
    assertThat(dash.known("v")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{5f2863d6-e0ab-4470-8530-8f129b46177a}",
        "{5F2863D6-E0AB-4470-8530-8F129B46177A}",
        "5F2863D6-E0AB-4470-8530-8F129B46177A",
        "5f2863d6-e0ab-4470-8530-8f129b46177a"
      })
  void everySpellingOfAGuidIsOneGuid(String spelling) {
    assertThat(holding(spelling).guid("v")).contains(GUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{5f2863d6-e0ab-4470-8530-8f129b46177a",
        "5f2863d6e0ab447085308f129b46177a",
        "{00000000-0000-0000-0000-000000000000}"
      })
  void whatIsNoGuidOrZeroIsAbsent(String spelling) {
    assertThat(holding(spelling).guid("v")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2147954407", "-2147012889", "0x80072ee7", "0xffffffff80072ee7"})
  void codeIsUnsignedWhateverTheExporterMadeOfIt(String spelling) {
    assertThat(holding(spelling).code("v")).isEqualTo(OptionalLong.of(0x80072EE7L));
  }

  @Test
  void codeOfMoreThan32BitsIsAbsent() {
    assertThat(holding("4294967296").code("v")).isEmpty();
  }

  @Test
  void sizeThatBitsDoesNotKnowIsAbsent() {
    assertThat(holding("18446744073709551615").size("v")).isEmpty();
    assertThat(holding("3071934464").size("v")).isEqualTo(OptionalLong.of(3071934464L));
    assertThat(holding("0").size("v")).isEqualTo(OptionalLong.of(0));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "True,true", "1,true", "false,false", "0,false"})
  void flagIsReadInEverySpelling(String spelling, boolean flag) {
    assertThat(holding(spelling).flag("v")).contains(flag);
  }

  @Test
  void flagOfAnotherWordIsAbsent() {
    assertThat(holding("perhaps").flag("v")).isEmpty();
  }

  @Test
  void nobodyIsNoSid() {
    assertThat(holding("S-1-0-0").sid("v")).isEmpty();
    assertThat(holding("-").sid("v")).isEmpty();
    assertThat(holding("S-1-5-19").sid("v")).contains("S-1-5-19");
  }

  @Test
  void accountWithoutDomainIsTheNameAlone() {
    FakeEvent event = FakeEvent.bits(1, "Domain", "OFFICE", "Name", "ann");

    assertThat(Fields.of(event).account("Domain", "Name")).contains("OFFICE\\ann");
    assertThat(Fields.of(event.with("Domain", "-")).account("Domain", "Name")).contains("ann");
    assertThat(Fields.of(event.with("Name", "-")).account("Domain", "Name"))
        .isEqualTo(Optional.empty());
  }
}
