package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user and password | http://u:p@h.example/a | http://‹redacted›@h.example/a",
        "two at signs | http://u:p@q@h.example/a | http://‹redacted›@h.example/a",
        "a token | https://h.example/a?x=1&token=abc&y=2 | https://h.example/a?x=1&token=‹redacted›&y=2",
        "Azure's signature | https://h.example/a?sv=1&SIG=a%2Bb | https://h.example/a?sv=1&SIG=‹redacted›",
        "before a fragment | https://h.example/?pwd=x#top | https://h.example/?pwd=‹redacted›#top",
        "in a command line | bitsadmin /transfer n http://u:p@h.example/a C:\\a | bitsadmin /transfer n http://‹redacted›@h.example/a C:\\a",
        "two URLs | a http://u@h/x b http://v@h/y | a http://‹redacted›@h/x b http://‹redacted›@h/y",
        "bitsadmin's credentials | bitsadmin  /SetCredentials \"my job\" SERVER BASIC bob \"pa ss\" | bitsadmin  /SetCredentials \"my job\" SERVER BASIC ‹redacted› ‹redacted›",
        "a header | bitsadmin /setcustomheaders j \"Authorization: Bearer abc def\" | bitsadmin /setcustomheaders j \"Authorization: ‹redacted›\"",
        "a key header | x 'X-Api-Key:abc' y | x 'X-Api-Key:‹redacted›' y",
        "a literal | ConvertTo-SecureString 'p w' -AsPlainText -Force | ConvertTo-SecureString ‹redacted› -AsPlainText -Force",
        "a named literal | ConvertTo-SecureString -String \"pw\" -Force | ConvertTo-SecureString -String ‹redacted› -Force",
        "a credential | Start-BitsTransfer -Credential CORP\\bob -Source x | Start-BitsTransfer -Credential ‹redacted› -Source x",
      })
  void credentialsAreTakenOut(String why, String text, String shown) {
    assertThat(Credentials.redactText(text)).as(why).isEqualTo(shown);
    assertThat(Credentials.redactText(shown)).as("redacted twice").isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h.example/a?P1=1&P2=404&P3=2&P4=abc%3d%3d",
        "http://h.example/a@b",
        "http://h.example/?x=a@b",
        "bitsadmin /transfer n http://h.example/token=1 C:\\a",
        "http://h.example/?token=",
        "Start-BitsTransfer -Credential $c -Source x",
        "bitsadmin /setcredentials j",
        "C:\\Users\\key: x",
        "",
      })
  void whatIsNoCredentialStays(String text) {
    assertThat(Credentials.redactText(text)).isEqualTo(text);
    assertThat(Credentials.redactUrl(text)).isEqualTo(text);
  }
}
