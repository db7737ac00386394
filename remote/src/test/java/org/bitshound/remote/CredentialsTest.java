package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "a share's parameter | \\\\srv@SSL\\x?token=abc&y=1 | \\\\srv@SSL\\x?token=‹redacted›&y=1",
        "a broken address | https://x/<x>/a?token=ab<c | https://x/<x>/a?token=‹redacted›",
        "a short name | http://h/?pw=abc | http://h/?pw=‹redacted›",
        "a code | http://h/?code=abc&x=1 | http://h/?code=‹redacted›&x=1",
        "a long switch | tool --token abc --url http://h/ | tool --token ‹redacted› --url http://h/",
        "its value beside it | tool --api-key=abc -v | tool --api-key=‹redacted› -v",
        "a Windows switch | tool /password:\"p w\" /q | tool /password:‹redacted› /q",
        "a parameter | Connect -Token abc -Force | Connect -Token ‹redacted› -Force",
        "a variable is no secret | Connect -Token $t -Force | Connect -Token $t -Force",
        "a key of the registry is none | reg -Key HKLM\\a | reg -Key HKLM\\a",
        "a folder is no switch | type C:/token x | type C:/token x",
        "a literal | ConvertTo-SecureString 'p w' -AsPlainText -Force | ConvertTo-SecureString ‹redacted› -AsPlainText -Force",
        "a named literal | ConvertTo-SecureString -String \"pw\" -Force | ConvertTo-SecureString -String ‹redacted› -Force",
        "slashes left out | http:u:p@h.example/a | http:‹redacted›@h.example/a",
        "backslashes | http:\\\\u:p@h.example\\a | http:\\\\‹redacted›@h.example\\a",
        "an encoded name | http://h.example/?%74oken=abc&x=1 | http://h.example/?%74oken=‹redacted›&x=1",
        "in the path | http://h.example/a;token=abc/b?x=1 | http://h.example/a;token=‹redacted›/b?x=1",
        "in the fragment | http://h.example/#access_token=abc&x=1 | http://h.example/#access_token=‹redacted›&x=1",
        "Amazon's | https://h.example/a?X-Amz-Credential=k%2F1&X-Amz-Expires=60&X-Amz-Signature=ab |"
            + " https://h.example/a?X-Amz-Credential=‹redacted›&X-Amz-Expires=60&X-Amz-Signature=‹redacted›",
        "an encoded URL in a URL | http://h/?u=http%3A%2F%2Fg%2F%3Ftoken%3Dabc%26x%3D1&y=2 |"
            + " http://h/?u=http%3A%2F%2Fg%2F%3Ftoken%3D‹redacted›%26x%3D1&y=2",
        "its user info | http://h/?u=http%3A%2F%2Fu%3Ap%40g%2Fa | http://h/?u=http%3A%2F%2F‹redacted›%40g%2Fa",
        "an encoded delimiter in a secret | http://h/?token=a%26b&x=1 | http://h/?token=‹redacted›&x=1",
        "a proxy | bitsadmin /setproxysettings j OVERRIDE u:p@proxy:8080 x | bitsadmin /setproxysettings j OVERRIDE ‹redacted›@proxy:8080 x",
        "carets | bitsadmin /set^credentials j SERVER BASIC u p | bitsadmin /set^credentials j SERVER BASIC ‹redacted› ‹redacted›",
        "twice | /setcredentials a SERVER BASIC u p & /setcredentials b PROXY NTLM v q |"
            + " /setcredentials a SERVER BASIC ‹redacted› ‹redacted› & /setcredentials b PROXY NTLM ‹redacted› ‹redacted›",
        "within a quotation | cmd /c \"bitsadmin /setcredentials j SERVER BASIC u p\" & dir |"
            + " cmd /c \"bitsadmin /setcredentials j SERVER BASIC ‹redacted› ‹redacted›\" & dir",
        "a quotation within | cmd /c \"x /setcredentials \\\"my job\\\" SERVER BASIC u \\\"a b\\\" y\" |"
            + " cmd /c \"x /setcredentials \\\"my job\\\" SERVER BASIC ‹redacted› ‹redacted› y\"",
        "a header of a script | @{'Authorization'='Bearer abc'; 'X'='y'} | @{'Authorization'='‹redacted›'; 'X'='y'}",
        "a header of JSON | {\"Authorization\": \"Basic abc\", \"x\": 1} | {\"Authorization\": \"‹redacted›\", \"x\": 1}",
        "a digest | 'Authorization: Digest username=\"u\", response=\"ab\"' x | 'Authorization: ‹redacted›' x",
        "a short parameter | Start-BitsTransfer -Cred 'CORP\\bob' -Source x | Start-BitsTransfer -Cred ‹redacted› -Source x",
        "an object | New-Object Net.NetworkCredential('u','p') | New-Object Net.NetworkCredential(‹redacted›,‹redacted›)",
        "a credential | Start-BitsTransfer -Credential CORP\\bob -Source x | Start-BitsTransfer -Credential ‹redacted› -Source x",
      })
  void credentialsAreTakenOut(String why, String text, String shown) {
    assertThat(Credentials.redactText(text)).as(why).isEqualTo(shown);
    assertThat(Credentials.redactText(shown)).as("redacted twice").isEqualTo(shown);
  }

  @Test
  void aPipedLiteralIsTakenOut() {
    assertThat(Credentials.redactText("'p w' | ConvertTo-SecureString -AsPlainText -Force"))
        .isEqualTo("'‹redacted›' | ConvertTo-SecureString -AsPlainText -Force");
  }

  @ParameterizedTest
  @CsvSource({
    "bob:pw@proxy.example:8080, ‹redacted›@proxy.example:8080",
    "http=bob:pw@p1:80;https=p2:443, http=‹redacted›@p1:80;https=p2:443",
    "proxy.example:8080, proxy.example:8080",
    "\\\\host@SSL@8443\\x, \\\\host@SSL@8443\\x",
  })
  void aProxyIsReadWithoutAScheme(String proxies, String shown) {
    assertThat(Credentials.redactUrl(proxies)).isEqualTo(shown);
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
        "bitsadmin /setcredentials j SERVER NTLM NULL NULL",
        "C:\\Users\\key: x",
        "",
      })
  void whatIsNoCredentialStays(String text) {
    assertThat(Credentials.redactText(text)).isEqualTo(text);
    assertThat(Credentials.redactUrl(text)).isEqualTo(text);
  }
}
