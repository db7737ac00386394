package org.bitshound.translation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.observation.ZoneMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneIdentifierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=http://a.example/\r\nHostUrl=http://a.example/x\r\n",
        "[ZoneTransfer]\nZoneId=3\nReferrerUrl=http://a.example/\nHostUrl=http://a.example/x",
        "[ZoneTransfer]  ZoneId=3  ReferrerUrl=http://a.example/  HostUrl=http://a.example/x  ",
        "\ufeff[zonetransfer]\nhosturl=http://a.example/x\nzoneid=3\nreferrerurl=http://a.example/",
        "[ZoneTransfer]\nZoneId=3\nHostUrl=http://a.example/x\nReferrerUrl=http://a.example/\n[Other]\nZoneId=0"
      })
  void theMarkSaysZoneAndAddresses(String text) {
    assertThat(ZoneIdentifier.parse(text))
        .contains(
            new ZoneMark(
                Optional.of("3"),
                Optional.of("http://a.example/x"),
                Optional.of("http://a.example/")));
  }

  @Test
  void whatIsCutShortSaysWhatIsLeft() {
    assertThat(ZoneIdentifier.parse("[ZoneTransfer]\nZoneId=3\nHostU"))
        .contains(new ZoneMark(Optional.of("3"), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ZoneId=3",
        "[ZoneTransfer]",
        "[ZoneTransfer]\nZoneId=",
        "[ZoneTransfer]\nZoneId=three",
        "[ZoneTransfer]\nZoneId=99999999999",
        "[ZoneTransfer]\n[Other]\nZoneId=3"
      })
  void whatSaysNothingIsNoMark(String text) {
    assertThat(ZoneIdentifier.parse(text)).isEmpty();
  }

  @Test
  void onlyTheStreamOfThatNameIsAMark() {
    assertThat(ZoneIdentifier.isNamedBy("C:\\a.exe:Zone.Identifier")).isTrue();
    assertThat(ZoneIdentifier.isNamedBy("C:\\a.exe:zone.identifier:$DATA")).isTrue();
    assertThat(ZoneIdentifier.isNamedBy("C:\\a.exe:SmartScreen")).isFalse();
    assertThat(ZoneIdentifier.isNamedBy("C:\\Zone.Identifier")).isFalse();
  }
}
